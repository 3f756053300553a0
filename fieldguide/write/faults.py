"""Says in one line what failed while a page was made, and where."""

import traceback
from pathlib import Path

import jinja2


def one_line(error: Exception, page: str) -> str:
    """Return `templates/pages/entry.html.j2:8: … (terms/mips.md)`: the template's line nearest to the fault, else the page alone."""
    message = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, jinja2.TemplateNotFound):
        message = f"no template {error.name!r}"
    elif not isinstance(error, jinja2.TemplateError | ValueError):
        message = f"{type(error).__name__}: {message}"
    place = _template_line(error)
    return f"{place}: {message} ({page})" if place else f"{page}: {message}"


def _template_line(error: Exception) -> str | None:
    if isinstance(error, jinja2.TemplateSyntaxError) and error.name:
        return f"templates/{error.name}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.suffix == ".j2":
            return f"{path.relative_to(path.parents[1].parent)}:{frame.lineno}"
    return None
