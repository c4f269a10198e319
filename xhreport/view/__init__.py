"""How does a report look in a browser? As its text with every number marked, and a list beside it.

Templates with automatic escaping make both the page and the notebook's summary, so that whatever
a report holds is shown as text. The page is one file that loads nothing.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from xhreport import wording
from xhreport.models import Indicator, QualitativeTarget, Report, Section, Status
from xhreport.view.marks import blocks

__all__ = ["page", "summary"]


def page(report: Report) -> str:
    """The report as a page of its own: HTML that needs no other file and no network."""
    return (
        _templates()
        .get_template("page.html")
        .render(
            report=report,
            facts=facts(report),
            counts=counts(report),
            blocks=blocks(report),
            groups=_groups(report),
            worded=_worded(report),
            concepts=_concepts(report),
            sections=list(_outline(report.sections)),
            dropped=Counter(dropped.reason for dropped in report.dropped),
            version=version("xhreport"),
            wording=wording,
        )
    )


def summary(report: Report) -> str:
    """What a notebook shows of a report: title block, counts, and a table of targets and outcomes."""
    return (
        _templates()
        .get_template("summary.html")
        .render(
            report=report,
            facts=facts(report),
            counts=counts(report),
            halves=[("Targets", report.targets), ("Outcomes", report.outcomes)],
            wording=wording,
        )
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("xhreport.view"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def facts(report: Report) -> list[str]:
    """What is known of the report, for the line below its title."""
    speaker = " ".join(filter(None, [report.speaker_office, report.speaker]))
    told = [
        wording.place(report.region),
        report.meeting,
        str(report.delivered or report.year or ""),
        speaker,
        f"reviews {report.review_year}" if report.review_year else "",
        f"plans {report.plan_year}" if report.plan_year else "",
    ]
    return [fact for fact in told if fact]


def counts(report: Report) -> dict[str, int]:
    """How many indicators there are of each status, and how many other numbers."""
    found = Counter(indicator.status for indicator in report.indicators)
    return {**{status.value: found[status] for status in Status}, "skipped": len(report.skipped)}


def _groups(report: Report) -> list[tuple[str, list[tuple[int, Indicator]]]]:
    """The indicators with their numbers, under the headings that they stand below."""
    numbered = enumerate(report.indicators)
    return [
        (section.rpartition(" > ")[2], list(members))
        for section, members in groupby(numbered, key=lambda pair: pair[1].section)
    ]


def _worded(report: Report) -> list[tuple[int, QualitativeTarget]]:
    """The targets without a number, each with the number of the first that shares its words."""
    first: dict[tuple[int, int], int] = {}
    return [
        (first.setdefault((target.start, target.end), number), target)
        for number, target in enumerate(report.qualitative_targets)
    ]


def _concepts(report: Report) -> list[tuple[str, str, int]]:
    """Each concept with the name that the report most often gives it and the number of indicators."""
    names: dict[str, Counter[str]] = {}
    for indicator in report.indicators:
        if indicator.concept:
            names.setdefault(indicator.concept, Counter())[indicator.name] += 1
    return [(concept, told.most_common(1)[0][0], told.total()) for concept, told in names.items()]


def _outline(sections: tuple[Section, ...], depth: int = 0) -> Iterator[dict[str, Any]]:
    """The sections as a list, each with its depth."""
    for section in sections:
        yield {"heading": section.heading, "depth": depth, "start": section.start, "end": section.end}
        yield from _outline(section.sections, depth + 1)
