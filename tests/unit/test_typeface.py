"""The fonts that the guide ships."""

import io
from pathlib import Path

from fontTools.ttLib import TTFont

from fieldguide.read.passages import each_passage
from fieldguide.read.written import Written
from fieldguide.write import typeface

LIMIT = 45_000  # bytes in all


def test_all_faces_together_are_light(tmp_path: Path) -> None:
    """They load beside the first page."""
    assert sum(map(len, typeface.files(tmp_path).values())) <= LIMIT


def test_faces_are_the_same_bytes_from_any_folder(tmp_path: Path) -> None:
    """Cut anew, or kept from an earlier build, or in a tree that cannot be written to."""
    unwritable = tmp_path / "file"
    unwritable.write_text("no folder")
    made = typeface.files(tmp_path / "new")
    assert typeface.files(tmp_path / "new") == made
    assert typeface.files(unwritable) == made


def test_faces_keep_their_license_and_not_the_reserved_name(tmp_path: Path) -> None:
    """The Open Font License asks for both of a font that is only a part."""
    for content in typeface.files(tmp_path).values():
        names = {record.nameID: record.toUnicode() for record in TTFont(io.BytesIO(content))["name"].names}
        assert "SIL Open Font License" in names[13]
        assert not {1, 3, 4, 6, 16} & names.keys()


def test_faces_hold_the_letters_of_the_guide(written: Written, tmp_path: Path) -> None:
    """No word changes its typeface in the middle."""
    used = {letter for passage in each_passage(written) for letter in passage.text if not letter.isspace()}
    for path, content in typeface.files(tmp_path).items():
        missing = used - {chr(code) for code in TTFont(io.BytesIO(content)).getBestCmap()}
        assert missing <= {"‐", "‑"}, f"{path}: {missing}"
