"""The guide itself, read once for all tests of a process, which leave it as it is."""

import pytest

from fieldguide.guide import Guide
from fieldguide.read.load import load
from fieldguide.read.written import Written
from tests import ROOT
from tests.small import DAY


@pytest.fixture(scope="session")
def written() -> Written:
    """Read the data of the guide."""
    return load(ROOT)


@pytest.fixture(scope="session")
def whole_guide(written: Written) -> Guide:
    """Return the guide as of one day."""
    return Guide(written, DAY)
