"""The pages of areas and of shared names: what they show at once, and by what they tell entries apart."""

from fieldguide.guide import Guide
from fieldguide.write.pages import companions, folded
from tests import small


def test_a_long_group_shows_the_ten_entries_of_which_most_is_said() -> None:
    """In their order; the rest is folded away, and a group of ten is not."""
    ids = [f"entry-{number:02}" for number in range(12)]
    mentions = {id: number for number, id in enumerate(ids)}
    assert folded(ids, mentions) == (ids[2:], ids[:2])
    assert folded(ids[:10], mentions) == (ids[:10], [])


def test_a_shared_name_is_told_by_what_belongs_to_one_meaning_alone() -> None:
    """Both are run by one agency, which tells nothing."""
    assert companions(small.guide(), "aco-reach", ["aco-reach", "pqrs"]) == ["lead"]
    assert companions(small.guide(), "pqrs", ["aco-reach", "pqrs"]) == ["mips"]


def test_few_entries_tell_a_meaning(whole_guide: Guide) -> None:
    """A line that is read at once."""
    counts = {len(companions(whole_guide, id, ids)) for ids in whole_guide.shared.values() for id in ids}
    assert max(counts) == 4
