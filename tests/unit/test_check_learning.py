"""What people learn with is held to its rules: questions have one answer, paths lead somewhere, passages are short."""

from pathlib import Path

import pytest

from tests.checking import change, report

CHECKS, PATHS, PASSAGES, QUIZ, CHAPTER = (
    "data/checks/quality.yml",
    "data/paths.yml",
    "data/passages.yml",
    "data/quiz.yml",
    "docs/quality.md",
)
CASES = [
    (
        "two right answers",
        CHECKS,
        "nobody runs}",
        "nobody runs, right: true}",
        f"{CHECKS}:3: [0].options: 2 options are right: exactly one is",
    ),
    ("no right answer", CHECKS, "2017, right: true}", "2017}", f"{CHECKS}:3: [0].options: 0 options are right: exactly one is"),
    ("answers that read alike", CHECKS, "The third one", "the first one", f"{CHECKS}:14: [1].options[2].text: reads like option 2"),
    ("three answers", CHECKS, "    - {text: The last one}\n", "", f"{CHECKS}:11: [1].options: "),
    (
        "an id twice in a file",
        CHECKS,
        "id: second",
        "id: what-replaced",
        f"{CHECKS}:9: [1]: id 'quality/what-replaced' is taken by {CHECKS}",
    ),
    (
        "a question on nothing",
        CHECKS,
        "[[mips|The",
        "[[mipz|The",
        f"{CHECKS}:8: [0].because: [[mipz]]: no entry 'mipz' (did you mean 'mips'?)",
    ),
    ("a source that is not there", CHECKS, "[@42 CFR 414.90]", "[@cms-reech]", "'cms-reech' is neither a source nor a legal citation"),
    ("marks in an answer", CHECKS, "The one that ended", "The **one** that ended", "[0].options[0].text: has markup; write plain words"),
    ("a chapter that shows none", CHAPTER, '{{ self_check("quality") }}', "", f"{CHECKS}:1: docs/quality.md does not show it: write "),
    (
        "those of another page",
        CHAPTER,
        'self_check("quality")',
        'self_check("about")',
        "self_check: shows the questions of its own page: write 'quality'",
    ),
    (
        "a page that is no chapter",
        CHAPTER,
        "kind: chapter",
        "kind: page",
        f"{CHECKS}:1: docs/quality.md is no chapter, and only chapters can ask",
    ),
    (
        "a page without any",
        "docs/about.md",
        "A page.",
        '{{ self_check("about") }}',
        "docs/about.md:3: self_check: no file data/checks/about.yml",
    ),
    ("a step to nothing", PATHS, "entry: mips", "entry: mipz", f"{PATHS}:10: [0].steps[2].entry: no entry 'mipz' (did you mean 'mips'?)"),
    (
        "a step to two things",
        PATHS,
        "{page: about,",
        "{page: about, entry: cms,",
        f"{PATHS}:11: [0].steps[3]: names 2 things: exactly one of chapter, ",
    ),
    ("a step to no thing", PATHS, "{page: about, say", "{say", f"{PATHS}:11: [0].steps[3]: names 0 things"),
    ("a page for a chapter", PATHS, "chapter: quality", "chapter: about", f"{PATHS}:8: [0].steps[0].chapter: no chapter 'about'"),
    ("a step twice", PATHS, "{page: about,", "{entry: mips,", f"{PATHS}:11: [0].steps[3].entry: 'mips' is named twice"),
    (
        "a quiz on nothing",
        PATHS,
        "quiz: first-steps",
        "quiz: last-steps",
        "[0].steps[5].quiz: no quiz 'last-steps' (did you mean 'first-steps'?)",
    ),
    ("a path named as an area", PATHS, "first-steps", "quality", f"{PATHS}:1: [0].id: 'quality' is an area"),
    ("a long passage", PASSAGES, "MIPS eligible", "MIPS eligible " + "very " * 120, f"{PASSAGES}:5: [0].text: 133 words, at most 120"),
    ("a status that is not there", QUIZ, "[ended]", "[endet]", "statuses.ended.of[0]: no status 'endet' (did you mean 'ended'?)"),
    ("a status in two answers", QUIZ, "[ended]", "[active]", "statuses.ended.of[0]: 'active' is in another answer, too"),
    ("a question that nobody wrote", QUIZ, "  odd: ", "  even: ", f"{QUIZ}:2: asks.odd: "),
]


@pytest.mark.parametrize(("file", "old", "new", "line"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_what_is_wrong_is_reported_at_its_place(small: Path, file: str, old: str, new: str, line: str) -> None:
    """With what is wrong, and the nearest right spelling."""
    lines = change(small, file, old, new)
    assert any(line in found for found in lines), lines


def test_what_is_right_is_not_reported(small: Path) -> None:
    """The six-entry guide has one of each."""
    assert report(small) == []


def test_a_file_of_questions_without_a_chapter_is_reported(small: Path) -> None:
    """With the nearest page."""
    (small / CHECKS).rename(small / "data/checks/qualty.yml")
    assert "data/checks/qualty.yml:1: no page docs/qualty.md (did you mean 'quality'?)" in report(small)


def test_the_same_id_may_be_used_in_two_files(small: Path) -> None:
    """Questions are told apart by their chapters."""
    (small / "data/checks/about.yml").write_text((small / CHECKS).read_text())
    about = small / "docs/about.md"
    about.write_text(about.read_text() + '\n{{ self_check("about") }}\n')
    assert report(small) == []


def test_a_passage_may_be_written_as_others_write(small: Path) -> None:
    """The house style is not held against words of others, nor are their acronyms."""
    assert change(small, "data/passages.yml", "MIPS eligible clinicians", "QZXW clinicians currently, 9 percent,") == []
