"""The page and the notebook's summary: the whole text, every mark, and all of it as text."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
import regex
from hostile import PAGE
from typer.testing import CliRunner

import xhreport
from xhreport import Report
from xhreport.cli import app
from xhreport.models import QualitativeTarget, Relation
from xhreport.view.marks import Kind, blocks

OUTSIDE = regex.compile(
    r"<[^<>]*\b(?:src|href|action)\s*=\s*+[\"']?+(?!#|data:)|@import|url\(|https?://|//\w+\.\w", regex.I
)


class Elements(HTMLParser):
    """What a browser would see: the elements with their attributes, and the text of the article."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self._in_article = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._in_article |= tag == "article"
        if tag in {"p", "h2", "h3", "h4", "h5", "h6"}:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_article &= tag != "article"

    def handle_data(self, data: str) -> None:
        if self._in_article and self.lines and data.strip("\n "):
            self.lines[-1] += data


@pytest.fixture(
    scope="module", params=["xuhui-2019.html", "reports/county-2017.txt", "reports/city-2012.txt"]
)
def report(fixtures: Path, request: pytest.FixtureRequest) -> Report:
    return xhreport.parse(fixtures / request.param)


def test_the_article_is_the_whole_text(report: Report) -> None:
    shown = [line for line in Elements(report.to_html()).lines if line]
    told = [line.strip() for line in report.text.split("\n") if line.strip()]
    assert [line.strip() for line in shown if line.strip() in told] == told


def test_every_number_has_its_mark_and_its_row(report: Report) -> None:
    found = Elements(report.to_html()).found
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids))
    rows = [attributes for tag, attributes in found if tag == "li" and "data-start" in attributes]
    assert len(rows) == len(report.indicators) + len(report.qualitative_targets)
    links = [attributes["href"] for tag, attributes in found if tag == "a"]
    assert {str(link).removeprefix("#") for link in links} <= set(ids)
    assert {attributes["data-row"] for _, attributes in found if "data-row" in attributes} <= set(ids)
    assert sum("data-reason" in attributes for _, attributes in found) >= len(report.skipped)


def test_the_page_needs_no_other_file(report: Report) -> None:
    assert not OUTSIDE.findall(report.to_html())


def test_markup_in_the_text_is_shown_as_text() -> None:
    report = xhreport.parse(PAGE)
    assert "<script>alert(1)</script>" in report.text
    for made in (report.to_html(), report._repr_html_()):
        assert "alert(3)&lt;/script&gt;" in made
        assert "<img" not in made
        assert 'onerror="' not in made
        assert "{{x}}" in made


def test_the_blocks_are_the_text_cut_at_the_marks(report: Report) -> None:
    lines = ["".join(piece.text for piece in block.pieces) for block in blocks(report)]
    assert lines == [line for line in report.text.split("\n") if line.strip()]
    marks = [piece for block in blocks(report) for piece in block.pieces if piece.mark and piece.first]
    for kind, items in ((Kind.INDICATOR, report.indicators), (Kind.SKIPPED, report.skipped)):
        assert [piece.text for piece in marks if piece.mark and piece.mark.kind is kind] == [
            i.text for i in items
        ]


def test_marks_may_lie_within_each_other() -> None:
    report = xhreport.parse("二、2019年工作安排\n居民收入与经济增长6%同步。")
    (found,) = report.indicators
    start = report.text.index("居民")
    target = QualitativeTarget(
        text=report.text[start : start + 13],
        start=start,
        end=start + 13,
        name="居民收入",
        relation=Relation.IN_STEP_WITH,
        period=None,
        sentence=found.sentence,
        section=found.section,
    )
    within = report.model_copy(update={"qualitative_targets": (target,)})
    pieces = [
        (piece.text, piece.mark and piece.mark.kind, piece.first) for piece in blocks(within)[-1].pieces
    ]
    assert pieces == [
        ("居民收入与经济增长", Kind.QUALITATIVE, True),
        ("6%", Kind.INDICATOR, True),
        ("同步", Kind.QUALITATIVE, False),
        ("。", None, False),
    ]


def test_a_report_of_which_nothing_is_known_has_a_page() -> None:
    report = xhreport.parse("今天天气不错。")
    assert "今天天气不错。" in report.to_html()
    assert report.warnings[0].message in report.to_html()
    assert report.warnings[0].message in report._repr_html_()


def test_the_summary_has_title_counts_and_both_halves(report: Report) -> None:
    summary = report._repr_html_()
    assert report.title
    assert report.title in summary
    assert f"{len(report.indicators)} indicators" in summary
    assert f"Targets ({len(report.targets)})" in summary
    assert f"Outcomes ({len(report.outcomes)})" in summary
    assert summary.count("<tr><td") == len(report.indicators) + len(report.qualitative_targets)


def test_the_command_writes_the_page_and_says_where(fixtures: Path, tmp_path: Path) -> None:
    path, out = fixtures / "xuhui-2019.html", tmp_path / "page.html"
    result = CliRunner().invoke(app, ["view", str(path), "-o", str(out)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.as_uri() in result.stderr
    assert out.read_text(encoding="utf-8") == xhreport.parse(path).to_html()


def test_the_command_reads_and_writes_pipes(fixtures: Path) -> None:
    page = (fixtures / "xuhui-2019.html").read_bytes()
    result = CliRunner().invoke(app, ["view", "-"], input=page)
    assert result.exit_code == 0
    assert result.stdout.startswith("<!DOCTYPE html>")


def test_the_command_tells_of_what_can_t_be_read(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.html")
    result = CliRunner().invoke(app, ["view", missing, "-o", str(tmp_path / "page.html")])
    assert result.exit_code == 1
    assert missing in result.stderr
    assert not (tmp_path / "page.html").exists()
