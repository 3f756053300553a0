"""Makes the tables of prose fit a phone, where a row becomes a block: each cell carries the heading of its column."""

import re

from markupsafe import Markup, escape

from fieldguide.write.slots import Slots

TABLE = re.compile(r"<table>(.*?)</table>", re.S)
ROW = re.compile(r"<tr>(.*?)</tr>", re.S)
CELL = re.compile(r"<t([hd])([^>]*)>(.*?)</t[hd]>", re.S)


def labeled(html: str, slots: Slots) -> str:
    """Give the cells of converted tables their roles and the names of their columns, which may hold marks of `slots`."""
    return TABLE.sub(lambda table: _table(table[1], slots), html) if "<table>" in html else html


def _table(rows: str, slots: Slots) -> str:
    head = ROW.search(rows)
    cells = CELL.finditer(head[1] if head else "")
    columns = [str(escape(Markup(slots.fill(cell[3])).striptags())) for cell in cells]  # noqa: S704 (stripped at once)
    return f'<table class="cfg-table cfg-table--stack">{ROW.sub(lambda row: _row(row[1], columns), rows)}</table>'


def _row(cells: str, columns: list[str]) -> str:
    return f"<tr>{''.join(_cell(at, cell, columns) for at, cell in enumerate(CELL.finditer(cells)))}</tr>"


def _cell(at: int, cell: re.Match[str], columns: list[str]) -> str:
    tag, attributes, text = cell.groups()
    if tag == "h":  # a heading without words would be one that says nothing
        return f'<th scope="col"{attributes}>{text}</th>' if text.strip() else "<td></td>"
    if at == 0:
        return f'<th scope="row"{attributes}>{text}</th>'
    return f'<td data-label="{columns[at]}"{attributes}>{text}</td>'
