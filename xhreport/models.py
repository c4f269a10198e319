"""The typed objects of a report: what `xhreport.parse` gives.

All are frozen pydantic models; they import nothing else of this package. Numbers are
`Decimal`, spans are half-open offsets into `Report.text`, unknown is `None`.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from pathlib import Path

    import altair as alt
    import pandas as pd
    import polars as pl
    import pyarrow as pa


class Model(BaseModel):
    """Base of all models: frozen, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Comparator(StrEnum):
    """How the value bounds the quantity; said of the signed value (`下降3%以上` is -3, `le`)."""

    EQ = "eq"
    APPROX = "approx"
    GT = "gt"
    GE = "ge"
    LT = "lt"
    LE = "le"
    RANGE = "range"


class Measure(StrEnum):
    """Whether the number is the size of the thing, its growth, its change or its rank."""

    LEVEL = "level"
    GROWTH = "growth"
    CHANGE = "change"
    RANK = "rank"


class Basis(StrEnum):
    """What a growth or a change is counted against."""

    YOY = "yoy"
    ANNUAL_AVERAGE = "annual_average"
    SINCE = "since"


class Status(StrEnum):
    """Whether it has happened, is said to have happened, or shall happen."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    TARGET = "target"


class Commitment(StrEnum):
    """How firmly a target is promised: 预期, 力争, 确保, 计划."""

    EXPECT = "expect"
    STRIVE = "strive"
    ENSURE = "ensure"
    PLAN = "plan"


class Role(StrEnum):
    """What a part of the report does: look back, look ahead, or neither."""

    REVIEW = "review"
    PLAN = "plan"
    OTHER = "other"


class Reason(StrEnum):
    """Why a number of the text is no indicator."""

    DATE = "date"
    ORDINAL = "ordinal"
    LABEL = "label"
    HEADING = "heading"
    DURATION = "duration"
    AGE = "age"
    PART = "part"
    GARBLED = "garbled"


class Level(StrEnum):
    """The administrative level of a place."""

    NATION = "nation"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    DISTRICT = "district"


class Relation(StrEnum):
    """How a target without a number is tied to what it is compared with.

    `in_step_with` 同步, 持平; `above` 高于, 快于; `at_least` 不低于, 达到; `below` 低于; `at_most` 不高于,
    控制在…以内; `complete` 完成 a task that a higher level has set.
    """

    IN_STEP_WITH = "in_step_with"
    ABOVE = "above"
    AT_LEAST = "at_least"
    BELOW = "below"
    AT_MOST = "at_most"
    COMPLETE = "complete"


class Rigidity(StrEnum):
    """How firmly a target's wording sets its number; see `Indicator.rigidity`."""

    SOFT = "soft"
    PLAIN = "plain"
    HARD = "hard"


class Period(Model):
    """Years, both ends included; a single year has `start == end`."""

    start: int
    end: int


class Notice(Model):
    """Something the reader of a report should know; `start` and `end` say where, if anywhere."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None


class Dropped(Model):
    """A block of the page that cleaning removed, and why."""

    text: str
    reason: str


class Post(Model):
    """What a forum or site page says of the posting itself."""

    tag: str | None = None
    author: str | None = None
    author_rank: str | None = None
    posted: datetime | None = None
    views: int | None = None
    replies: int | None = None
    source: str | None = None
    url: str | None = None


class Region(Model):
    """A place: its name in full, GB/T 2260 code and level."""

    name: str
    code: str | None = None
    level: Level | None = None
    listed: str | None = None  # the list the code was read from, such as "2002-2023"


class Section(Model):
    """A heading and what stands under it; `start` to `end` covers both."""

    heading: str
    level: int
    role: Role
    period: Period | None
    start: int
    end: int
    sections: tuple["Section", ...] = ()


class Skipped(Model):
    """A number of the text that is no indicator, with the reason."""

    text: str
    start: int
    end: int
    reason: Reason
    rule: str


class Indicator(Model):
    """One quantity of the report, with what it measures, when, and as what."""

    text: str
    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    comparator: Comparator
    unit: str
    base_value: Decimal
    base_upper: Decimal | None = None
    base_unit: str
    measure: Measure
    basis: Basis | None = None
    terms: str | None = None
    status: Status
    period: Period | None
    name: str
    concept: str | None = None
    region: str | None = None
    region_code: str | None = None
    commitment: Commitment | None = None
    sentence: str
    section: str
    rule: str

    def midpoint(self) -> Decimal:
        """The middle of a range, or the value itself: one number for a study that needs one.

        Returns:
            A number in the stated `unit`; a bound (以上, 左右) does not move it.
        """
        return self.value if self.upper is None else (self.value + self.upper) / 2

    def rigidity(self) -> Rigidity:
        """How firmly the wording sets the number, as studies of growth targets code it.

        `soft` is a range or an approximate number (左右, 上下, 6%-6.5%); `hard` a bound (以上,
        不低于, 以内) or a number to be ensured (确保, 必须); `plain` the bare number.
        """
        if self.comparator in (Comparator.APPROX, Comparator.RANGE):
            return Rigidity.SOFT
        bound = self.comparator is not Comparator.EQ
        return Rigidity.HARD if bound or self.commitment is Commitment.ENSURE else Rigidity.PLAIN


class QualitativeTarget(Model):
    """A target without a number: `居民收入与经济增长同步`.

    `text` is the whole statement; the things that one statement names share it. `measure` is `growth`
    where growth is compared (`增速高于全国`), `level` where the thing itself is (`城镇化率高于全国`), and
    None where the words don't tell. `reference` is what it is compared with (`经济增长`,
    `全国平均水平`, `国家下达任务`); None where that isn't said (`出口总额持平`).
    """

    text: str
    start: int
    end: int
    name: str
    concept: str | None = None
    relation: Relation
    reference: str | None = None
    measure: Measure | None = None
    commitment: Commitment | None = None
    period: Period | None
    sentence: str
    section: str


class Report(Model):
    """A parsed report: where and when it was given, its indicators, and every other number."""

    title: str | None
    region: Region | None
    year: int | None
    review_year: int | None
    plan_year: int | None
    delivered: date | None
    speaker: str | None
    speaker_office: str | None
    meeting: str | None
    post: Post | None
    text: str
    sections: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    qualitative_targets: tuple[QualitativeTarget, ...]
    skipped: tuple[Skipped, ...]
    dropped: tuple[Dropped, ...]
    warnings: tuple[Notice, ...]
    sha256: str

    @property
    def outcomes(self) -> tuple[Indicator, ...]:
        """The indicators of what has happened, or is said to have."""
        return tuple(i for i in self.indicators if i.status is not Status.TARGET)

    @property
    def targets(self) -> tuple[Indicator, ...]:
        """The indicators of what shall happen."""
        return tuple(i for i in self.indicators if i.status is Status.TARGET)

    def find(self, key: str) -> tuple[Indicator, ...]:
        """The indicators of a concept, by its id, or with a name, in the report's words.

        A name is looked for whole first; if no indicator bears it, as part of a name.
        """
        exact = tuple(i for i in self.indicators if key in (i.concept, i.name))
        return exact or tuple(i for i in self.indicators if key in i.name)

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dict an indicator, in text order; see `xhreport.export.KEYS`."""
        from xhreport import export

        return export.to_records(self)

    def to_csv(self) -> str:
        """The records as CSV with a header row; an empty field is unknown."""
        from xhreport import export

        return export.to_csv(self.to_records())

    def to_jsonl(self) -> str:
        """The records as JSON Lines, each number with exactly its own digits."""
        from xhreport import export

        return export.to_jsonl(self.to_records())

    def to_arrow(self) -> "pa.Table":
        """The records as an Arrow table; its schema is told in `xhreport.frames`.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        from xhreport import frames

        return frames.to_arrow(self)

    def to_pandas(self) -> "pd.DataFrame":
        """The records as a pandas frame, with the cells of `to_arrow`.

        Raises:
            MissingExtraError: pandas or pyarrow is not installed.
        """
        from xhreport import frames

        return frames.to_pandas(self)

    def to_polars(self) -> "pl.DataFrame":
        """The records as a polars frame, with the cells of `to_arrow`.

        Raises:
            MissingExtraError: polars or pyarrow is not installed.
        """
        from xhreport import frames

        return frames.to_polars(self)

    def to_parquet(self, path: "str | Path") -> None:
        """Write the table of `to_arrow` as a Parquet file.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        from xhreport import frames

        frames.to_parquet(self, path)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Hand the table to whatever takes Arrow data: `polars.DataFrame(report)`, a query of DuckDB."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)  # type: ignore[no-untyped-call]

    def to_html(self) -> str:
        """The report's text as a page of its own, with every indicator marked.

        A list beside the text jumps to the marks and filters them. The page is one file that
        loads nothing: write it with `Path("page.html").write_text(page, encoding="utf-8")`.
        """
        from xhreport import view

        return view.page(self)

    def plot(self) -> "alt.LayerChart":
        """A chart of the growth rates: what was achieved against what is promised.

        Raises:
            MissingExtraError: altair is not installed.
        """
        from xhreport import charts

        return charts.growth(self)

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        """Show what the report is, not the whole of its text."""
        for name in ("title", "year"):
            yield name, getattr(self, name)
        for name in ("indicators", "targets", "skipped"):
            yield name, len(getattr(self, name))

    def _repr_html_(self) -> str:
        from xhreport import view

        return view.summary(self)
