"""What happens to a finished build: it takes the place of the last good one, or becomes the offline archive."""

import shutil
from pathlib import Path

# Material ships scripts of features that this site does not use; an archive to carry around need not hold them.
UNUSED = ("assets/javascripts", "sitemap.xml", "sitemap.xml.gz", "404.html", "assets/images/social", "opensearch.xml")


def swap(made: Path, site: Path) -> None:
    """Put a finished build in the place of the last good site; a failed build never gets here."""
    if not (made / "index.html").exists():
        raise SystemExit(f"{made}: no finished build there; {site} stays as it is")
    drop_unused(made, ("assets/javascripts",))
    old = site.with_name(site.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    made.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def bundle(made: Path, archive: Path) -> None:
    """Pack a build without directory addresses into a zip archive with one folder in it."""
    drop_unused(made, UNUSED)
    archive.parent.mkdir(parents=True, exist_ok=True)
    folder = made.with_name(archive.stem)
    shutil.rmtree(folder, ignore_errors=True)
    made.rename(folder)
    shutil.make_archive(str(archive.with_suffix("")), "zip", folder.parent, folder.name)


def drop_unused(made: Path, names: tuple[str, ...]) -> None:
    """Remove what no page refers to, source maps included."""
    for name in names:
        path = made / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in (made / "assets").rglob("*.map"):
        path.unlink()
