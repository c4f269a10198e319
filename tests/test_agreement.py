"""The same report in another dress gives the same text and the same indicators."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from documents import archive, pdf, word
from pages import Kind, kinds, paragraphs_of

import xhreport
from xhreport.cleaning import clean
from xhreport.source import read

REPORTS = ["city-2012", "county-1986", "county-2017", "nation-2030", "province-2020"]
KINDS = {kind.name: kind for kind in kinds()}
DRESSES = ["discuz-x15", "discuz-x34", "discuz-printable", "government-trs", "government-hanweb"]
GOLD = Path(__file__).parent.parent.parent / "shared" / "gold"
LABELLED = sorted(path.stem for path in GOLD.glob("*.txt"))


def facts(report: xhreport.Report) -> Sequence[tuple[object, ...]]:
    """What an indicator says, without its place in the text."""
    found = []
    for one in report.indicators:
        period = (one.period.start, one.period.end) if one.period else None
        kind = (one.measure, one.basis, one.status, one.comparator)
        found.append((one.name, one.concept, one.value, one.upper, one.unit, *kind, period, one.section))
    return found


def dressed(kind: Kind, title: str, paragraphs: list[str]) -> bytes:
    return kind.data(title, paragraphs)


@pytest.mark.parametrize("report", REPORTS)
def test_text_page_bytes_word_and_pdf_agree(report: str, fixtures: Path) -> None:
    text = (fixtures / "reports" / f"{report}.txt").read_text(encoding="utf-8")
    paragraphs = paragraphs_of(text)
    expected = facts(xhreport.parse(text))
    assert expected
    forms: dict[str, bytes] = {name: dressed(KINDS[name], paragraphs[0], paragraphs) for name in DRESSES}
    forms["gbk"] = text.encode("gb18030")
    forms["utf-16"] = text.encode("utf-16")
    forms["mht"] = archive(forms["government-trs"], "utf-8", "https://www.example.gov.cn/1.html")
    pytest.importorskip("docx")
    pytest.importorskip("pypdfium2")
    forms["docx"] = word(paragraphs)
    forms["pdf"] = pdf(paragraphs, head="会议文件")
    for name, data in forms.items():
        assert facts(xhreport.parse(data)) == expected, name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("report", LABELLED)
def test_a_labelled_report_comes_whole_out_of_every_page(report: str, kind: str) -> None:
    plain = clean(read(GOLD / f"{report}.txt"))
    paragraphs = plain.text.split("\n")
    page = clean(read(dressed(KINDS[kind], plain.title or paragraphs[0], paragraphs)))
    assert page.text == plain.text


@pytest.mark.slow
@pytest.mark.parametrize("report", LABELLED)
def test_a_labelled_report_has_the_same_indicators_on_a_page(report: str) -> None:
    plain = clean(read(GOLD / f"{report}.txt"))
    title, paragraphs = plain.title, plain.text.split("\n")
    front = f"---\ntitle: {title}\n---\n" if title else ""
    expected = facts(xhreport.parse(front + plain.text))
    for name in DRESSES:
        page = xhreport.parse(dressed(KINDS[name], title or paragraphs[0], paragraphs))
        assert facts(page) == expected, name
