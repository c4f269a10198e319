"""Every word of a report is kept, and nothing else, on every kind of page."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pages import Kind, kinds, paragraphs_of, score, squeezed

from xhreport.cleaning import Page, clean
from xhreport.cleaning.markup import parse
from xhreport.cleaning.templates import articles, threads
from xhreport.cleaning.tree import select
from xhreport.source import read

KINDS = list(kinds())
REPORTS = ["city-2012", "county-1986", "county-2017", "nation-2030", "province-2020"]
TITLE = "云溪县2017年政府工作报告"


def body(fixtures: Path, name: str) -> list[str]:
    return paragraphs_of((fixtures / "reports" / f"{name}.txt").read_text(encoding="utf-8"))


def cleaned(kind: Kind, paragraphs: list[str]) -> Page:
    return clean(read(kind.data(TITLE, paragraphs)))


def said(page: Page) -> dict[str, Any]:
    return page.post.model_dump(exclude_none=True) if page.post else {}


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_word_and_nothing_else(kind: Kind, report: str, fixtures: Path) -> None:
    paragraphs = body(fixtures, report)
    page = cleaned(kind, paragraphs)
    measured = score(page.text, paragraphs)
    assert page.cleaner == kind.cleaner
    assert measured.recall >= 0.999
    assert measured.precision >= 0.995
    assert measured.apart == 1.0
    assert page.notices == ()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_the_page_says_of_the_posting(kind: Kind, fixtures: Path) -> None:
    page = cleaned(kind, body(fixtures, "county-2017"))
    expected = dict(kind.said)
    title = expected.pop("title", TITLE)
    assert (page.title or "") == title
    assert said(page) == expected


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_ledger_and_the_text_make_the_page(kind: Kind, fixtures: Path) -> None:
    """Nothing is lost: what a reader sees stands in the text or in the ledger."""
    paragraphs = body(fixtures, "county-2017")
    page = cleaned(kind, paragraphs)
    kept = squeezed(page.text + "".join(entry.text for entry in page.dropped))
    for paragraph in paragraphs:
        assert squeezed(paragraph) in kept
    for entry in page.dropped:
        assert entry.reason
        assert entry.text.strip()


def test_a_time_that_is_relative_stays_unknown() -> None:
    source = (
        '<div id="postlist"><em id="authorposton1">发表于 昨天 10:11</em>'
        '<table><tr><td class="t_f" id="postmessage_1">各位代表：</td></tr></table></div>'
    )
    page = clean(read(source))
    assert page.post is not None
    assert page.post.posted is None


def test_datetime_without_zone() -> None:
    kind = next(kind for kind in KINDS if kind.name == "discuz-x34")
    page = cleaned(kind, ["各位代表：", "报告完毕。"])
    assert page.post is not None
    assert page.post.posted == datetime(2019, 3, 6, 21, 2, 43)


def test_every_selector_is_valid() -> None:
    tree, _ = parse("<html><body><p>报告</p></body></html>")
    assert tree is not None
    listed = [selector for template in articles().template for selector in (*template.body, *template.title)]
    listed += [*articles().title.any, *articles().markers.begin, *articles().markers.end]
    for table in (articles().strip, threads().strip, threads().furniture):
        listed += [selector for selectors in table.values() for selector in selectors]
    for thread in threads().thread:
        listed += [one for one in thread.model_dump(exclude={"name"}).values() if one]
    for selector in listed:
        assert select(tree.root, selector) == []
