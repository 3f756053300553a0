"""What people learn with, in pages: the questions at the end of a chapter."""

from collections.abc import Callable

from markupsafe import Markup

from fieldguide.write.addresses import Address
from fieldguide.write.html import Templates


def self_check(templates: Templates, url: Address, chapter: str) -> Markup:
    """Return the questions at the end of a chapter; their sources are among those of its page."""
    guide = templates.guide
    return templates.fill("learn/self-check.html.j2", url, guide.cited_on(chapter), chapter=chapter, checks=guide.checks_of(chapter))


CALLS: dict[str, Callable[..., Markup]] = {"self_check": self_check}
