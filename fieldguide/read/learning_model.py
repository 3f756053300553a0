"""The shapes of what people learn with: questions at the end of a chapter, paths, passages to decode."""

from typing import Annotated

from pydantic import Field, StringConstraints

from fieldguide.read.value_types import Citation, Id, Line, PlainSentence, Sentence, Shape

# Words of others, shown as they are: the house style is not held against them.
Quoted = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]


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


class Step(Shape):
    """One step of a path: exactly one of the fields that say where it leads, and why it comes here."""

    chapter: Id | None = Field(None, description="A chapter: its file in docs/, without .md")
    page: Id | None = Field(None, description="Another page of docs/")
    entry: Id | None = Field(None, description="An entry")
    figure: Id | None = Field(None, description="A figure of data/figures, which the path shows")
    quiz: Id | None = Field(None, description="A round of the quiz: on an area, or on a path by its id")
    cards: Id | None = Field(None, description="A round of cards: of an area, or of a path by its id")
    decode: Id | None = Field(None, description="A passage of data/passages.yml, to read and decode")
    say: Sentence = Field(description="Why this comes next, and what to look for in it")


class LearningPath(Shape):
    """A way into the field for one kind of reader, one page: paths/<id>."""

    id: Id = Field(description="What its address ends with")
    name: Line = Field(description="Its heading")
    also: list[Line] = Field(default_factory=list, description="What else people call it in the search box")
    audience: PlainSentence = Field(description="Whom it is for, as it follows the word `For`")
    summary: PlainSentence = Field(description="One sentence")
    after: Annotated[list[PlainSentence], Field(min_length=2)] = Field(description="What you can do then, as each follows `You can`")
    steps: Annotated[list[Step], Field(min_length=3)] = Field(description="Its steps, in order")


class Asked(Shape):
    """A question on a passage, to think about before it is decoded."""

    ask: PlainSentence = Field(description="The question")
    answer: PlainSentence = Field(description="Its answer, from the passage alone")


class Passage(Shape):
    """A passage of a rule to read and decode."""

    id: Id = Field(description="Never changed, since devices remember what is done by it")
    title: Line = Field(description="What it is about")
    source: Citation
    context: PlainSentence = Field(description="Where it comes from, in a sentence")
    text: Quoted = Field(description="The passage, word for word, at most 120 words; `…` where words are left out")
    questions: Annotated[list[Asked], Field(min_length=1)] = Field(description="What to find out in it")
    plain: PlainSentence = Field(description="What it says, in plain words")


class QuizStatus(Shape):
    """An answer to what the status of an entry was on a day."""

    label: PlainSentence = Field(description="How it is printed")
    of: list[Id] = Field(description="The statuses that it stands for")


class QuizAsks(Shape):
    """The questions of the quiz, by their kind."""

    acronym: PlainSentence = Field(description="What an acronym stands for")
    law: PlainSentence = Field(description="Which law authorized something")
    replaced: PlainSentence = Field(description="What replaced something")
    runs: PlainSentence = Field(description="Who runs something")
    status: PlainSentence = Field(description="What the status of something was on {day}")
    odd: PlainSentence = Field(description="Which of four is not a model")


class QuizFirst(Shape):
    """Which of four came first, by the date that says so."""

    began: PlainSentence = Field(description="Of models and programs")
    enacted: PlainSentence = Field(description="Of laws")
    finalized: PlainSentence = Field(description="Of rules")
    published: PlainSentence = Field(description="Of documents and versions")


class QuizWords(Shape):
    """quiz.yml: how the quiz asks. What it asks about stands above the question, so `it` is enough."""

    asks: QuizAsks = Field(description="The questions")
    first: QuizFirst = Field(description="The questions on what came first")
    statuses: dict[Id, QuizStatus] = Field(
        description="The answers to what its status was; each status of vocabulary.yml is in one at most"
    )
