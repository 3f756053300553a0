"""Hand-written pages: the guide's marks in them, what their macros return, and the sources that they cite."""

from collections.abc import Sequence

from markupsafe import Markup

from fieldguide.read import prose
from fieldguide.write import tables
from fieldguide.write.addresses import Address
from fieldguide.write.html import Citations, Templates, Writer
from fieldguide.write.slots import Slots

REFERENCES = "parts/references.html.j2"


class Chapter:
    """What is kept of one hand-written page while its Markdown is converted."""

    def __init__(self) -> None:
        self.slots = Slots()

    def place(self, html: Markup) -> str:
        """Return the mark that stands for what a macro returned."""
        return self.slots.keep_block(html)

    def finish(self, html: str) -> str:
        """Put the HTML of marks and macros in its places in the converted page."""
        return self.slots.fill(tables.labeled(html, self.slots))

    def write(self, markdown: str, templates: Templates, url: Address, cited: Sequence[str], references: str = REFERENCES) -> str:
        """Replace the guide's marks, and list what the page cites at its end: `cited`, in order, by the template `references`."""
        writer = Writer(templates, url, Citations(templates.guide, cited))
        body = prose.replace(markdown, lambda token: self.slots.keep(writer.mark(token)))
        if not cited:
            return body
        return f"{body}\n\n## Sources {{: #sources }}\n{self.place(templates.fill(references, url, cited))}"
