"""Legal citations and their addresses."""

import pytest

from fieldguide.read.citations import legal


@pytest.mark.parametrize(
    ("citation", "url"),
    [
        ("42 CFR 414.1405", "https://www.ecfr.gov/current/title-42/section-414.1405"),
        ("42 CFR 414.1305(b)(2)", "https://www.ecfr.gov/current/title-42/section-414.1305"),
        ("26 CFR 1.36B-5", "https://www.ecfr.gov/current/title-26/section-1.36B-5"),
        ("26 CFR 1.501(r)-6(b)", "https://www.ecfr.gov/current/title-26/section-1.501(r)-6"),
        ("42 CFR Part 512", "https://www.ecfr.gov/current/title-42/part-512"),
        ("42 CFR 512", "https://www.ecfr.gov/current/title-42/part-512"),
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


@pytest.mark.parametrize(
    ("citation", "title", "publisher", "kind"),
    [
        ("42 CFR 414.1305(b)(2)", "42 CFR 414.1305(b)(2)", "Code of Federal Regulations", "rule"),
        ("42 CFR 512 Subpart E", "42 CFR Part 512 Subpart E", "Code of Federal Regulations", "rule"),
        ("42 USC 1395w-4(q)", "42 U.S.C. 1395w-4(q)", "United States Code", "law"),
        ("Pub. L. 119-21 sec. 71107", "Pub. L. 119-21, sec. 71107", "Public law", "law"),
        ("Pub. L. 119-21, sec. 71107", "Pub. L. 119-21, sec. 71107", "Public law", "law"),
        ("79 Stat. 286", "79 Stat. 286", "United States Statutes at Large", "law"),
        ("89 FR 8758", "89 FR 8758", "Federal Register", "rule"),
        ("EO 14179", "Executive Order 14179", "Federal Register", "rule"),
    ],
)
def test_a_citation_yields_a_whole_reference(citation: str, title: str, publisher: str, kind: str) -> None:
    """Every form has a title, a publisher and a kind, so that lists of sources show laws as they show pages."""
    reference = legal(citation)
    assert reference is not None
    assert (reference.title, reference.publisher, reference.kind) == (title, publisher, kind)


@pytest.mark.parametrize(
    "text",
    [
        "42 CFR",
        "42 CFR Part 414.1405",
        "cms-qpp-overview",
        "Pub. L. 89-97",
        "Pub. L. 90-248",
        "Pub. L. 103-66",
        "42 U.S.C. 1395",
        "",
        "89 FR 8758 and more",
    ],
)
def test_what_is_no_citation_is_none(text: str) -> None:
    """Old public laws, which have no address by number, are refused like any other wrong form."""
    assert legal(text) is None
