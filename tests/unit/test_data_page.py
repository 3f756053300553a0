"""The page of the data: sizes, and the archive for reading without a network."""

from pathlib import Path

import pytest

from fieldguide.site import Form, Site
from fieldguide.write.data_page import ARCHIVE, printed_size
from tests import ROOT
from tests import small as six


@pytest.mark.parametrize(("size", "text"), [(342, "342 bytes"), (24_400, "24 KB"), (999_999, "1000 KB"), (3_368_259, "3.4 MB")])
def test_a_size_is_printed(size: int, text: str) -> None:
    """As file managers print it."""
    assert printed_size(size) == text


def offline(root: Path, form: Form) -> str:
    """Return what the page says of the archive."""
    site = Site(six.guide(), root, form, {f"{name}.md" for name in six.PAGES})
    return str(site.calls["offline_archive"](site.addresses.from_page("data.md")))


def test_the_archive_is_linked_where_the_site_is_published(tmp_path: Path) -> None:
    """With its size when it has been made; elsewhere the address would lead nowhere."""
    for name in ("templates", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    form = Form("Test guide", home="https://example.org/guide/")
    assert f'href="https://example.org/guide/{ARCHIVE}"' in offline(tmp_path, form)
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / ARCHIVE).write_bytes(b"x" * 2_500_000)
    assert "ZIP, 2.5 MB" in offline(tmp_path, form)
    assert "href" not in offline(tmp_path, Form("Test guide"))
