"""How well do cleaners get a report out of the pages of fixtures/pages? Ours, and four that are well kept.

    pip install -e '.[bench]'  # pip 24 or later
    python benchmarks/cleaning.py            # the table of docs/cleaning.md
    python benchmarks/cleaning.py --pages    # and a line for each kind of page

Each of the five invented reports of fixtures/reports is put into each HTML page. Every cleaner gets
the same decoded page, with the settings that keep most. Its text is compared with the paragraphs
that were put in.
"""

import argparse
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import gne
import lxml.html
import readability
import trafilatura
from bs4 import BeautifulSoup
from resiliparse.extract.html2text import extract_plain_text

import xhreport.cleaning
import xhreport.source

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from pages import Kind, kinds, paragraphs_of, score, squeezed  # noqa: E402

TITLE = "云溪县2017年政府工作报告"
_NAMES = re.compile(r"""\s(?:class|id)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")
_MARKS = re.compile(r"""<!--.*?-->|<meta name="?Content(?:Start|End)"?>""", re.S)
_DECLARATION = re.compile(r"^<\?xml[^>]*>\s*")
REPORTS = ["city-2012", "county-1986", "county-2017", "nation-2030", "province-2020"]


def report(name: str) -> str:
    """The text of an invented report."""
    return (ROOT / "fixtures" / "reports" / f"{name}.txt").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Found:
    """What a cleaner gave; None is what it does not look for."""

    text: str
    title: str | None = None
    author: str | None = None
    posted: str | None = None


def ours(page: str) -> Found:
    """Clean as xhreport does."""
    cleaned = xhreport.cleaning.clean(xhreport.source.read(page))
    post = cleaned.post
    posted = post.posted.isoformat() if post and post.posted else ""
    return Found(cleaned.text, cleaned.title or "", (post.author if post else None) or "", posted)


def ours_unnamed(page: str) -> Found:
    """Ours on a page whose classes, ids and marks are taken away, so that no template knows it."""
    return ours(_NAMES.sub("", _MARKS.sub("", page)))


def by_trafilatura(page: str) -> Found:
    """Clean with trafilatura, for recall."""
    text = trafilatura.extract(page, favor_recall=True, include_comments=False, include_tables=True)
    meta = trafilatura.extract_metadata(page)
    if meta is None:
        return Found(text or "", "", "", "")
    return Found(text or "", meta.title or "", meta.author or "", meta.date or "")


def by_readability(page: str) -> Found:
    """Clean with readability-lxml, whose blocks become lines."""
    document = readability.Document(page)
    tree = lxml.html.fromstring(document.summary())
    for block in tree.iter("p", "div", "br", "li", "tr", "h1", "h2", "h3"):
        block.tail = "\n" + (block.tail or "")
    return Found(tree.text_content(), document.title())


def by_resiliparse(page: str) -> Found:
    """Clean with resiliparse, its main content."""
    return Found(extract_plain_text(page, main_content=True, preserve_formatting=True, alt_texts=False))


def by_gne(page: str) -> Found:
    """Clean with gne."""
    found = gne.GeneralNewsExtractor().extract(page)
    return Found(found["content"], found["title"], found["author"], found["publish_time"])


CLEANERS: dict[str, Callable[[str], Found]] = {
    "xhreport": ours,
    "xhreport, names taken away": ours_unnamed,
    "trafilatura": by_trafilatura,
    "readability-lxml": by_readability,
    "resiliparse": by_resiliparse,
    "gne": by_gne,
}


@dataclass(frozen=True)
class Row:
    """One page cleaned once."""

    kind: str
    recall: float
    precision: float
    apart: float
    title: float | None
    author: float | None
    posted: float | None
    seconds: float


def right(said: str | None, wanted: object) -> float | None:
    """1 if what is said is what the page says; None if either says nothing of it."""
    if said is None or wanted is None:
        return None
    return float(squeezed(said) == squeezed(str(wanted)))


def measure(clean: Callable[[str], Found], kind: Kind, paragraphs: list[str]) -> Row:
    """Clean a page once and compare."""
    page = _DECLARATION.sub("", kind.page(TITLE, paragraphs))  # lxml refuses it in a str
    start = time.process_time()
    try:
        found = clean(page)
    except Exception as error:  # a page on which a cleaner fails counts as nothing found
        print(f"{clean.__name__} on {kind.name}: {error!r}", file=sys.stderr)
        found = Found("", "", "", "")
    seconds = time.process_time() - start
    result = score(found.text, paragraphs)
    posted = kind.said.get("posted")
    day = posted.date().isoformat() if posted else None
    return Row(
        kind=kind.name,
        recall=result.recall,
        precision=result.precision,
        apart=result.apart,
        title=right(found.title, TITLE),
        author=right(found.author, kind.said.get("author")),
        posted=right(found.posted if found.posted is None else found.posted[:10], day),
        seconds=seconds,
    )


def mean(values: list[float | None]) -> str:
    """The mean of what is known, as the table shows it."""
    known = [value for value in values if value is not None]
    return f"{statistics.fmean(known):.3f}" if known else "—"


def table(results: dict[str, list[Row]]) -> None:
    """Print a line for each cleaner."""
    print("| cleaner | recall | precision | apart | worst recall | whole pages | title | author | day | ms |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, rows in results.items():
        whole = sum(row.recall >= 0.999 and row.precision >= 0.995 and row.apart == 1 for row in rows)
        cells = [mean([getattr(row, field) for row in rows]) for field in ("recall", "precision", "apart")]
        cells += [f"{min(row.recall for row in rows):.3f}", f"{whole} of {len(rows)}"]
        cells += [mean([getattr(row, field) for row in rows]) for field in ("title", "author", "posted")]
        cells.append(f"{1000 * statistics.median(row.seconds for row in rows):.1f}")
        print(f"| {name} | {' | '.join(cells)} |")


def by_page(results: dict[str, list[Row]]) -> None:
    """Print a line for each kind of page: recall / precision."""
    print("\n| page | " + " | ".join(results) + " |\n" + "| --- " * (len(results) + 1) + "|")
    names = dict.fromkeys(row.kind for rows in results.values() for row in rows)
    for name in names:
        cells = []
        for rows in results.values():
            mine = [row for row in rows if row.kind == name]
            cells.append(f"{mean([row.recall for row in mine])} / {mean([row.precision for row in mine])}")
        print(f"| {name} | {' | '.join(cells)} |")


def against_a_parser() -> None:
    """The time of cleaning a thread page of 118 KB, and of only parsing it with Beautiful Soup."""
    kind = next(kind for kind in kinds() if kind.name == "discuz-x34")
    paragraphs = paragraphs_of(report("province-2020"))
    page, copies = "", 0
    while len(page.encode()) < 118_000:
        copies += 1
        page = kind.page(TITLE, [f"第{k}，{text}" for k in range(copies) for text in paragraphs])

    def spent(run: Callable[[], object]) -> float:
        start = time.process_time()
        run()
        return time.process_time() - start

    times = [(spent(lambda: ours(page)), spent(lambda: BeautifulSoup(page, "lxml"))) for _ in range(20)]
    clean, parse = (min(column) for column in zip(*times, strict=True))
    print(f"\nA thread page of {len(page.encode()) // 1000} KB: cleaned in {1000 * clean:.1f} ms;", end=" ")
    print(f'`BeautifulSoup(page, "lxml")` alone takes {1000 * parse:.1f} ms.')


def main() -> None:
    """Run all cleaners on all pages."""
    parser = argparse.ArgumentParser(description="Compare cleaners on the pages of fixtures/pages.")
    parser.add_argument("--pages", action="store_true", help="a line for each kind of page as well")
    options = parser.parse_args()
    results: dict[str, list[Row]] = defaultdict(list)
    for kind in (kind for kind in kinds() if kind.is_html):
        for paragraphs in (paragraphs_of(report(name)) for name in REPORTS):
            for name, clean in CLEANERS.items():
                results[name].append(measure(clean, kind, paragraphs))
    table(results)
    if options.pages:
        by_page(results)
    against_a_parser()


if __name__ == "__main__":
    main()
