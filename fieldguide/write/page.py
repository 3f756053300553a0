"""A generated page: its HTML, and what the frame around it needs to know. Titles are plain text; the frame escapes them."""

import re
from dataclasses import dataclass

from markupsafe import Markup

# A heading that stands in no list of contents has an attribute besides its id.
SECTION = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>')


@dataclass(frozen=True)
class Page:
    """One page, made for one place of the site."""

    title: str
    description: str
    html: Markup
    term: str = ""  # the entry that it is the page of
    tab: str = ""  # the title of the browser's tab, where the page's own is another page's too
    layout: str = ""  # wide, where it holds something wide and has no list of its sections
    nav: str = ""  # the list of what is near it, in place of the list of all pages
    styles: tuple[str, ...] = ()  # paths of style sheets that only some pages need
    scripts: tuple[str, ...] = ()  # and of scripts

    @property
    def sections(self) -> list[tuple[str, str]]:
        """List the sections by id and name, as escaped HTML, for the list of contents."""
        return SECTION.findall(self.html)
