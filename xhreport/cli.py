"""The command line: data on standard output, everything else on standard error."""

import io
import json
import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

import xhreport
from xhreport import batch, export, table
from xhreport.models import Report

app = typer.Typer(
    name="xhreport",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # a bug shows as a plain traceback that can be pasted into an issue
    help="Chinese government work reports (政府工作报告) as typed data.",
    epilog="Exit codes: 0 all read, 1 bad input, 2 wrong usage.",
)


class Format(StrEnum):
    """How the indicators are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


Files: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE", help="Pages or texts, HTML or plain; - reads standard input.", show_default=False
    ),
]
File: TypeAlias = Annotated[
    str, typer.Argument(metavar="FILE", help="A page or text; - reads standard input.")
]
Year: TypeAlias = Annotated[
    int | None,
    typer.Option(min=1949, max=2099, help="The year of the report, where the text does not say it."),
]
Region: TypeAlias = Annotated[
    str | None,
    typer.Option(help="The place of the report, such as 上海市徐汇区, where the text does not say it."),
]
Vocabulary: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="A TOML file with words of your own: units, concepts, cues.",
        show_default=False,
    ),
]


def main() -> None:
    """Run the command line, in UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    app()


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"xhreport {xhreport.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and leave."
        ),
    ] = False,
) -> None:
    """Hold the options that belong to no command."""


@app.command(
    epilog="Example: xhreport parse report.html --targets --format csv -o targets.csv\n\n"
    "Exit codes: 0 all read, 1 a file could not be read (the others are written), 2 wrong usage."
)
def parse(
    files: Files,
    format_: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="Without it, what the name after -o ends with, else table.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file.", show_default=False)
    ] = None,
    targets: Annotated[bool, typer.Option("--targets", help="Only what is promised.")] = False,
    outcomes: Annotated[bool, typer.Option("--outcomes", help="Only what was achieved.")] = False,
    concept: Annotated[
        list[str] | None,
        typer.Option(
            help="Only this concept (gdp) or name in the report's words; may be repeated.", show_default=False
        ),
    ] = None,
    year: Year = None,
    region: Region = None,
    vocabulary: Vocabulary = None,
) -> None:
    """Print the indicators of reports.

    The formats: table for reading; csv and jsonl, one flat record for each indicator; json, the
    whole report, or an array of reports where several files are given.
    """
    if targets and outcomes:
        raise typer.BadParameter("choose one of --targets and --outcomes, or neither for both")
    reports = [
        (file, _selected(report, targets=targets, outcomes=outcomes, concepts=concept or []))
        for file, report in _read(files, year, region, vocabulary)
    ]
    if reports:
        colour = out is None and sys.stdout.isatty()
        _write(_text(reports, format_ or _format_of(out), several=len(files) > 1, colour=colour), out)
    if len(reports) < len(files):
        raise typer.Exit(1)


@app.command(epilog='Example: xhreport explain report.html "6.5%"')
def explain(
    file: File,
    text: Annotated[str, typer.Argument(help="The number, as it stands in the report.")],
    year: Year = None,
    region: Region = None,
    vocabulary: Vocabulary = None,
) -> None:
    """Tell how a number of the report was read, by which rules and words, or why it was skipped."""
    try:
        _put(f"{xhreport.explain(_page(file), text, year=year, region=region, vocabulary=vocabulary)}\n")
    except xhreport.XhreportError as error:
        _complain(file, error)
        raise typer.Exit(1) from None


@app.command(
    epilog="Example: xhreport view report.html -o page.html\n\n"
    "Exit codes: 0 written, 1 the file could not be read, 2 wrong usage."
)
def view(
    file: File,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the page to this file.", show_default=False)
    ] = None,
    year: Year = None,
    region: Region = None,
    vocabulary: Vocabulary = None,
) -> None:
    """Make a page to look at: the text with its indicators marked, and a list beside it.

    The page is one file that needs no network. Without -o it goes to standard output.
    """
    if out is None and sys.stdout.isatty():
        raise typer.BadParameter("say with -o where to write the page, or pipe it somewhere")
    for _, report in _read([file], year, region, vocabulary):
        _write(report.to_html(), out)
        if out is not None:
            typer.echo(f"{out}: {len(report.indicators)} indicators, {out.resolve().as_uri()}", err=True)
        return
    raise typer.Exit(1)


@app.command(
    "batch",
    epilog="Example: xhreport batch reports/ -o panel.parquet\n\n"
    "Exit codes: 0 all read, 1 a file could not be read (the others are written), 2 wrong usage.",
)
def batch_(
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", exists=True, file_okay=False, help="The folder, with those within it."),
    ],
    out: Annotated[
        Path, typer.Option("--output", "-o", help=f"Write to this file: {', '.join(batch.FORMATS)}.")
    ],
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Files read at a time.")] = os.cpu_count()
    or 1,
    vocabulary: Vocabulary = None,
) -> None:
    """Read all reports of a folder into one table, a row for each indicator.

    After a stop the same command goes on where it was: what is read is kept beside the output.
    """
    if out.suffix.lower() not in batch.FORMATS:
        raise typer.BadParameter(f"{out} ends in none of {', '.join(batch.FORMATS)}")
    try:
        work = batch.Batch(folder, out, vocabulary)
    except xhreport.XhreportError as error:
        _complain(str(out), error)
        raise typer.Exit(1) from None
    failed = _run(work, jobs)
    rows = work.write()
    told = f"{len(work.files) - failed} of {len(work.files)} files, {rows} indicators"
    typer.echo(f"{out}: {told}", err=True)
    if failed:
        raise typer.Exit(1)


def _run(work: batch.Batch, jobs: int) -> int:
    """Read what is pending with a progress bar, and tell of what can't be read; gives their number."""
    pending, failed = len(work.pending), 0
    console = Console(stderr=True, highlight=False)
    if pending < len(work.files):
        console.print(f"{len(work.files) - pending} files were read before; going on with {pending}")
    columns = (*Progress.get_default_columns()[:-1], MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=pending)
        for outcome in work.read(jobs):
            bar.advance(task)
            if outcome.error is not None:
                failed += 1
                _complain(outcome.file, outcome.error)
    return failed


@app.command(epilog="Example: xhreport schema > report.schema.json")
def schema() -> None:
    """Print the JSON Schema of a report, as `parse --format json` writes it."""
    _put(json.dumps(Report.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2) + "\n")


def _page(file: str) -> bytes | Path:
    return sys.stdin.buffer.read() if file == "-" else Path(file)


def _read(
    files: list[str], year: int | None, region: str | None, vocabulary: Path | None
) -> Iterator[tuple[str, Report]]:
    """Parse file after file; one that can't be read is told of and passed over."""
    for file in files:
        try:
            report = xhreport.parse(_page(file), year=year, region=region, vocabulary=vocabulary)
        except xhreport.XhreportError as error:
            _complain(file, error)
            continue
        for notice in report.warnings:
            typer.echo(f"{file}: warning: {notice.message}", err=True)
        yield file, report


def _complain(file: str, error: Exception | str) -> None:
    typer.echo(f"{file}: error: {error}", err=True)


def _selected(report: Report, *, targets: bool, outcomes: bool, concepts: list[str]) -> Report:
    """Leave only the indicators that were asked for."""
    wanted = report.targets if targets else report.outcomes if outcomes else report.indicators
    if concepts:
        found = {indicator for concept in concepts for indicator in report.find(concept)}
        wanted = tuple(indicator for indicator in wanted if indicator in found)
    return report.model_copy(update={"indicators": wanted})


def _format_of(out: Path | None) -> Format:
    suffix = out.suffix.removeprefix(".").lower() if out else ""
    return Format(suffix) if suffix in set(Format) else Format.TABLE


def _text(reports: list[tuple[str, Report]], format_: Format, *, several: bool, colour: bool) -> str:
    if format_ is Format.TABLE:
        return "\n".join(table.render(report, colour=colour) for _, report in reports)
    if format_ is Format.JSON:
        documents = ",\n".join(export.to_json(report).rstrip() for _, report in reports)
        return f"[\n{documents}\n]\n" if several else f"{documents}\n"
    records = [{"file": file, **record} for file, report in reports for record in export.to_records(report)]
    if format_ is Format.JSONL:
        return export.to_jsonl(records)
    return export.to_csv(records, ("file", *export.KEYS))


def _write(text: str, out: Path | None) -> None:
    if out is None:
        _put(text)
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        _complain(str(out), error)
        raise typer.Exit(1) from None


def _put(text: str) -> None:
    """Write to standard output now, so that a closed pipe shows here and ends the command quietly."""
    sys.stdout.write(text)
    sys.stdout.flush()
