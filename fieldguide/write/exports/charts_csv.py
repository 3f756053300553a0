"""Writes the data of each chart of numbers as a file for spreadsheets, a line a value."""

import csv
import io

from fieldguide.guide import Guide
from fieldguide.write.exports.entries_csv import BYTE_ORDER_MARK, as_text
from fieldguide.write.number_series import Series, series_of

COLUMNS = ("series", "as_of", "value", "unit", "sources", "source_addresses")


def paths(guide: Guide) -> list[str]:
    """List the site paths of the files, one for each chart."""
    return [f"data/charts/{id}.csv" for id in guide.charts]


def files(guide: Guide) -> dict[str, str]:
    """Return the files: {site path: content}."""
    return {path: write(guide, series_of(guide, chart)) for path, chart in zip(paths(guide), guide.charts.values(), strict=True)}


def write(guide: Guide, series: list[Series]) -> str:
    """Write the values of a chart."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in series:
        for point in one.points:
            sources = [guide.reference(citation) for citation in point.sources]
            titles, addresses = "; ".join(source.title for source in sources), " ".join(source.url for source in sources)
            about = [one.unit.axis, titles or "Counted from the entries of this guide", addresses]
            number = f"{point.value:f}"  # as it is, also below zero: what is no text is no formula
            writer.writerow([as_text(one.name), point.as_of, number, *map(as_text, about)])
    return BYTE_ORDER_MARK + out.getvalue()
