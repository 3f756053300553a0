"""The status line of built pages."""

import re
from pathlib import Path

import pytest
from markupsafe import Markup


def phases(site: Path, id: str) -> dict[str, str]:
    """Return what the page of an entry says of each of its statuses, as text, and below them, of what regulations require."""
    page = (site / "terms" / id / "index.html").read_text(encoding="utf-8")
    found = re.findall(r'<p class="cfg-statusline__phase"[^>]*data-status="([^"]*)"[^>]*>.*?</span>\s*<span>(.*?)</span></p>', page, re.S)
    required = re.findall(r'<p class="cfg-statusline__(required)">(.*?)</p>', page, re.S)
    return {status: " ".join(Markup(text).striptags().split()) for status, text in [*found, *required]}  # noqa: S704 (only read)


@pytest.mark.parametrize(
    ("id", "status", "text"),
    [
        ("uscdi-v4", "published", "Published in July 2023."),
        ("uscdi-v4", "required", "Not required by regulation"),
        ("fhir", "required", "Required version: 4.0.1 (Release 4), adopted by 45 CFR 170.215"),
        ("direct", "required", "Adopted by 45 CFR 170.202."),
        ("community-engagement", "announced", "Announced on July 4, 2025. Begins"),
        ("x12-278", "required", "Required version: 005010, adopted by 45 CFR 162.1302"),
        ("kidney-care-first", "ended", "Was in force from January 1, 2022, to December 31, 2025."),
        ("aco-reach", "ending", "In force since January 1, 2023. Ends on December 31, 2026. Then: LEAD."),
    ],
)
def test_the_status_line_says_what_the_dates_mean(site: Path, id: str, status: str, text: str) -> None:
    """In words for each status that an entry ever has; what a standard's regulation says stands apart from its dates."""
    assert phases(site, id)[status].startswith(text)


def test_a_status_that_begins_after_the_last_check_says_so(site: Path) -> None:
    """A plan that came due and that nobody confirmed since is no fact yet."""
    lead = phases(site, "lead")
    assert "This was the schedule when last checked, on " in lead["ending"]
    assert "last checked" not in lead["announced"]
