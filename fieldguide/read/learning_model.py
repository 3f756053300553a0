"""The shapes of what people learn with: the questions at the end of a chapter."""

from typing import Annotated

from pydantic import Field

from fieldguide.read.value_types import Id, PlainSentence, Sentence, Shape


class Option(Shape):
    """One of the answers to choose from."""

    text: PlainSentence = Field(description="The answer, of about the length of the others")
    right: bool = Field(False, description="Of the one right answer: true")


class SelfCheck(Shape):
    """A question at the end of a chapter, in data/checks/<chapter>.yml; the chapter's text alone answers it."""

    id: Id = Field(description="Never changed, since devices remember answers by it; unique in its file")
    asks: PlainSentence = Field(description="The question: what follows, what to do, what is what; no number to know by heart")
    options: Annotated[list[Option], Field(min_length=4, max_length=4)] = Field(
        description="Four plausible answers, exactly one of them right"
    )
    because: Sentence = Field(description="Why the right answer is right, with its source")
