"""The shape of a chart of numbers, one item of `data/charts.yml`."""

from typing import Literal

from pydantic import Field

from fieldguide.read.value_types import Id, Ids, Line, PartialDate, Shape


class NumberChart(Shape):
    """A chart of figures that change with time."""

    id: Id = Field(description="What pages call it by, and the name of its file of data")
    title: Line = Field(description="The message, a sentence without a period")
    also: list[Line] = Field(default_factory=list, description="What people call it, besides what they ask for a number of its series by")
    group: Line = Field(description="The heading under which the page of all charts shows it")
    kind: Literal["line", "step", "bar"] = Field(description="line: measured now and then; step: in force until it changes; bar: by year")
    series: Ids = Field(default_factory=list, description="Ids of numbers.yml, all in one unit")
    share_of: Id | None = Field(None, description="Another number: the chart shows what percentage of it the series are")
    computed: Literal["models-running"] | None = Field(None, description="What is counted from the entries, instead of `series`")
    since: PartialDate | None = Field(None, description="Leaves out what is older")
    from_zero: bool = Field(True, description="Whether the axis of values begins at zero; bars always do")
    note: Line | None = Field(None, description="What a reader must know to read it right, a sentence or two")
