"""The six-entry guide, built: what a build makes of its pages, and of what may not be there."""

from pathlib import Path

from tests.built import Build
from tests.project import environment, failure_line, run, tree

ADDRESS = "https://guide.example.org/cms/"


def page(project: Path, path: str) -> str:
    """Return the HTML of a built page."""
    return (project / "site" / path / "index.html").read_text(encoding="utf-8")


def test_no_link_is_dead(built_project: Path) -> None:
    """A guide without families, prepared comparisons and chapters links to none."""
    assert Build(built_project / "site").dead_links() == []


def test_braces_in_prose_stay_as_they_are(built_project: Path) -> None:
    """What looks like a template in an entry's text is shown, not run."""
    assert "Prose may hold {{ braces }} and <strong>bold</strong> words." in page(built_project, "terms/cms")


def test_a_renamed_entrys_old_address_leads_to_the_new_one(built_project: Path) -> None:
    """Addresses work forever."""
    assert 'content="0; url=../aco-reach/"' in page(built_project, "terms/reach")


def test_macros_of_a_page_are_replaced_by_what_they_return(built_project: Path) -> None:
    """Cards, events and figures take their places between the page's own words."""
    home = page(built_project, "")
    assert home.index("runs <a") < home.index('class="cfg-cards"') < home.index('class="cfg-events"') < home.index('id="figure-acos"')
    assert "{{" not in home and "\ue000" not in home


def test_a_page_may_not_hide_a_generated_one(project_copy: Path) -> None:
    """A hand-written page at an entry's address is refused, and the last good site stays."""
    before = tree(project_copy / "site")
    (project_copy / "docs/terms/mips").mkdir(parents=True)
    (project_copy / "docs/terms/mips/index.md").write_text("# Mine\n")
    assert failure_line(run(project_copy, "build")).startswith("docs/terms:1: is no page: docs/ holds pages alone")
    assert tree(project_copy / "site") == before


def test_pages_link_to_the_description_of_the_search_where_there_is_one(built_project: Path, project_copy: Path) -> None:
    """Browsers offer the site as a search engine only where it has an address."""
    assert 'rel="search"' not in page(built_project, "")
    assert run(project_copy, "build", env=environment(SITE_URL=ADDRESS)).returncode == 0
    assert (project_copy / "site/opensearch.xml").exists()
    assert 'href="../../opensearch.xml"' in page(project_copy, "terms/mips")


def test_the_bundle_offers_no_search_engine(project_copy: Path) -> None:
    """A file has no address that a browser could ask."""
    assert run(project_copy, "build", "--offline", env=environment(SITE_URL=ADDRESS)).returncode == 0
    assert not (project_copy / "build/offline/opensearch.xml").exists()
    assert 'rel="search"' not in (project_copy / "build/offline/index.html").read_text(encoding="utf-8")


def test_pages_name_their_address_where_the_site_has_one(built_project: Path, project_copy: Path) -> None:
    """The offline copy too names the page on the web."""
    assert "canonical" not in page(built_project, "terms/mips") and "og:" not in page(built_project, "terms/mips")
    env = environment(SITE_URL=ADDRESS)
    assert run(project_copy, "build", env=env).returncode == 0
    assert run(project_copy, "build", "--offline", env=env).returncode == 0
    for html in (page(project_copy, "terms/mips"), (project_copy / "build/offline/terms/mips.html").read_text(encoding="utf-8")):
        assert f'<link rel="canonical" href="{ADDRESS}terms/mips/">' in html
        assert f'<meta property="og:url" content="{ADDRESS}terms/mips/">' in html


def test_pages_lead_to_the_repository_that_is_named(built_project: Path) -> None:
    """To propose a change to an entry, or an entry that is missing."""
    repository = "https://github.com/cms-field-guide/cms-field-guide"
    entry = page(built_project, "terms/mips")
    assert f'href="{repository}/edit/main/data/terms/quality/mips.yml"' in entry
    assert f'data-propose="{repository}/issues/new"' in entry  # the search box links it where nothing was found
