"""The report as a document: its title block, its sections, and its sentences in order."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from xhreport.models import Level, Notice, Period, Region, Role, Section


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What title, date line and address say; unknown is None."""

    title: str | None = None
    region: Region | None = None
    year: int | None = None  # the year in which the report was given
    delivered: date | None = None
    speaker: str | None = None
    office: str | None = None
    meeting: str | None = None
    five_years: Period | None = None  # of the five-year plan that the whole report is on
    first_session: bool = False  # 第一次会议 of a new congress: reviews and plans five years
    end: int = 0  # where the title block ends in the text


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the report that looks one way over one time, and the rule that told so."""

    start: int
    end: int
    role: Role
    period: Period | None
    rule: str


class Sentence(NamedTuple):
    """A sentence (up to and with 。！？ or the line's end) and the part it stands in.

    `period` is the part's: the years reviewed or planned. `section` is the headings above it,
    joined with " > ". `paragraph` is where its paragraph starts.
    """

    start: int
    end: int
    paragraph: int
    role: Role
    period: Period | None
    section: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The text with its structure.

    `review_year` is the last year that the report reviews, `plan_year` the first that it plans.
    `parts` cover the text without gap or overlap.
    """

    text: str
    title: TitleBlock
    level: Level | None
    review_year: int | None
    plan_year: int | None
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()
