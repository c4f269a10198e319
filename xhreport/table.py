"""How does a report look in a terminal? As a table, a line an indicator."""

import io
import os

from rich import box
from rich.console import Console
from rich.table import Table

from xhreport import wording
from xhreport.models import Indicator, Report, Status

STYLES = {Status.ACTUAL: "", Status.ESTIMATE: "yellow", Status.TARGET: "cyan"}
UNBOUND = 1000  # columns of what is no terminal: nothing is folded, so that grep finds whole names
ROOMY = 100  # columns from which a terminal has room for the concepts


def render(report: Report, *, colour: bool) -> str:
    """Lay the indicators out as wide as the terminal; with no colour and no `COLUMNS`, nothing is folded."""
    bound = colour or "COLUMNS" in os.environ
    width = None if bound else UNBOUND
    console = Console(
        file=io.StringIO(), force_terminal=colour, width=width, markup=False, highlight=False, emoji=False
    )
    with_concepts = console.width >= ROOMY
    table = Table(box=box.SIMPLE_HEAD, caption_justify="left", caption=_counts(report))
    table.add_column("indicator", overflow="fold")
    table.add_column("value", justify="right", overflow="fold")
    for heading in ("measure", "status", "period"):
        table.add_column(heading, no_wrap=True)
    if with_concepts:
        table.add_column("concept", overflow="fold", style="dim")
    for indicator in report.indicators:
        table.add_row(*_row(indicator)[: len(table.columns)], style=STYLES[indicator.status])
    with console.capture() as capture:
        console.print(_heading(report), table, sep="\n")
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _row(indicator: Indicator) -> list[str]:
    return [
        indicator.name,
        wording.value(indicator),
        wording.measure(indicator),
        indicator.status,
        wording.years(indicator.period),
        indicator.concept or "",
    ]


def _heading(report: Report) -> str:
    years = [
        f"reviews {report.review_year}" if report.review_year else "",
        f"plans {report.plan_year}" if report.plan_year else "",
    ]
    facts = [wording.place(report.region), str(report.delivered or ""), report.speaker or "", *years]
    return "\n".join(filter(None, [report.title or "(no title)", " · ".join(filter(None, facts))]))


def _counts(report: Report) -> str:
    shown, targets, skipped = len(report.indicators), len(report.targets), len(report.skipped)
    return (
        f"{shown} indicators: {shown - targets} outcomes, {targets} targets; {skipped} other numbers skipped"
    )
