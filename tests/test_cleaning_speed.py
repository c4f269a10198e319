"""Cleaning a page costs no more than only parsing it costs others."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pages import kinds, paragraphs_of

from xhreport.cleaning import clean
from xhreport.source import read


def seconds(run: Callable[[], object]) -> float:
    """The processor's time, which other programs on the machine do not lengthen much."""
    start = time.process_time()
    run()
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("name", ["discuz-x15", "discuz-x34", "discuz-touch"])
def test_a_thread_page_is_cleaned_faster_than_it_is_made_soup(name: str, fixtures: Path) -> None:
    bs4 = pytest.importorskip("bs4", reason="Beautiful Soup comes with the extra `bench`")
    kind = next(kind for kind in kinds() if kind.name == name)
    paragraphs = paragraphs_of((fixtures / "reports" / "province-2020.txt").read_text(encoding="utf-8"))
    page, copies = "", 0
    while len(page.encode()) < 118_000:
        copies += 1
        page = kind.page("报告", [f"第{k}，{text}" for k in range(copies) for text in paragraphs])
    parsing, cleaning = [], []
    for _ in range(20):  # by turns, so that both have the same machine
        parsing.append(seconds(lambda: bs4.BeautifulSoup(page, "lxml")))
        cleaning.append(seconds(lambda: clean(read(page))))
    assert min(cleaning) <= min(parsing)
