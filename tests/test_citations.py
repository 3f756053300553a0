"""Legal citations and their addresses."""

import pytest

from fieldguide.read.citations import legal


@pytest.mark.parametrize(
    ("citation", "url"),
    [
        ("42 CFR 414.1405", "https://www.ecfr.gov/current/title-42/section-414.1405"),
        ("42 CFR 414.1305(b)(2)", "https://www.ecfr.gov/current/title-42/section-414.1305"),
        ("42 CFR Part 512", "https://www.ecfr.gov/current/title-42/part-512"),
        ("42 CFR Part 512 Subpart E", "https://www.ecfr.gov/current/title-42/part-512/subpart-E"),
        (
            "42 USC 1395w-4(q)",
            "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title42-section1395w-4&num=0&edition=prelim",
        ),
        ("Pub. L. 114-10", "https://www.govinfo.gov/link/plaw/114/public/10"),
        ("79 Stat. 286", "https://www.govinfo.gov/link/statute/79/286"),
        ("89 FR 8758", "https://www.federalregister.gov/citation/89-FR-8758"),
        ("EO 14179", "https://www.federalregister.gov/executive-order/14179"),
    ],
)
def test_a_citation_yields_its_canonical_address(citation: str, url: str) -> None:
    """A reader gets to the text of the law with one click."""
    reference = legal(citation)
    assert reference is not None
    assert reference.url == url


@pytest.mark.parametrize("text", ["42 CFR", "cms-qpp-overview", "Pub. L. 89-97", "42 U.S.C. 1395", "", "89 FR 8758 and more"])
def test_what_is_no_citation_is_none(text: str) -> None:
    """Old public laws, which have no address by number, are refused like any other wrong form."""
    assert legal(text) is None
