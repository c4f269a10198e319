import tomllib
from pathlib import Path
from typing import Any

import pytest
from corpus_tables import FOLDER, Case, Table

from xhreport import cleaning, source, vocabulary
from xhreport.cleaning.page import Page
from xhreport.models import Period, Role, Section
from xhreport.structure import read
from xhreport.structure.document import Document, Sentence
from xhreport.structure.headings import Style, outline
from xhreport.structure.openings import RULES as OPENING_RULES
from xhreport.structure.openings import Openings
from xhreport.structure.says import RULES as HEADING_RULES
from xhreport.structure.says import says_of
from xhreport.structure.sentences import Span, paragraphs, sentences
from xhreport.structure.years import Years

WORDS = vocabulary.default()
HEADINGS = Table("headings")
FILES = {
    name: tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    for name in ("headings", "parts")
}
SAYS = [(heading, group) for group in FILES["headings"]["says"] for heading in group["headings"]]
OPENINGS = [(case, group) for group in FILES["parts"]["openings"] for case in group["cases"]]
REPORTS = FILES["parts"]["reports"]
WEIGHED = next(report for report in REPORTS if "own words" in report["about"])


def years(group: dict[str, Any]) -> Years:
    given = group.get("given", 2019)
    return Years(given, given - 1, given)


def spans(periods: tuple[Period, ...]) -> list[list[int]]:
    return [[period.start, period.end] for period in periods]


# Headings


@pytest.mark.parametrize("case", HEADINGS.cases())
def test_a_heading_is_found_however_it_is_set(case: Case) -> None:
    headings = [heading for block in outline(case.text, paragraphs(case.text)) for heading in block.headings]

    assert [(h.start, h.end) for h in headings] == [(case.start, case.end)]
    assert headings[0].style == case.expected["style"]
    assert headings[0].number == case.expected.get("number")
    assert headings[0].text == case.quote


@pytest.mark.parametrize("text", HEADINGS.rejects)
def test_what_is_no_heading_is_not_found(text: str) -> None:
    assert not [heading for block in outline(text, paragraphs(text)) for heading in block.headings]


@pytest.mark.parametrize("tree", FILES["headings"]["trees"], ids=lambda tree: tree["about"])
def test_headings_stand_under_one_another(tree: dict[str, Any]) -> None:
    text = "\n".join(line.strip() for line in tree["lines"])
    blocks = outline(text, paragraphs(text))

    found = [" " * (h.level - 1) + text[b.span.start : b.span.end] for b in blocks for h in b.headings]
    assert found == tree["lines"]


def test_every_style_has_a_case() -> None:
    assert {group["style"] for group in HEADINGS.groups} == set(Style)


@pytest.mark.parametrize(("heading", "group"), SAYS)
def test_a_heading_says_which_way_it_looks(heading: str, group: dict[str, Any]) -> None:
    says = says_of(heading, years(group), WORDS)

    assert (says.rule, says.look) == (group["rule"], group.get("look"))
    assert spans(says.back) == group.get("back", [])
    assert spans(says.ahead) == group.get("ahead", [])


@pytest.mark.parametrize(
    ("heading", "group"),
    [(text, group) for group in FILES["headings"]["says"] for text in group.get("rejects", ())],
)
def test_a_heading_is_not_read_by_the_wrong_rule(heading: str, group: dict[str, Any]) -> None:
    assert says_of(heading, years(group), WORDS).rule != group["rule"]


# Openings


@pytest.mark.parametrize(("text", "group"), OPENINGS)
def test_a_sentence_opens_the_plan(text: str, group: dict[str, Any]) -> None:
    openings = Openings(text, years(group), WORDS)

    assert openings.turns(openings.read(Span(0, len(text)), first=True)) == group["rule"]


@pytest.mark.parametrize(
    ("text", "group"), [(text, group) for group in FILES["parts"]["openings"] for text in group["rejects"]]
)
def test_a_sentence_does_not_open_the_plan(text: str, group: dict[str, Any]) -> None:
    openings = Openings(text, years(group), WORDS)

    assert openings.turns(openings.read(Span(0, len(text)), first=True)) != group["rule"]


@pytest.mark.parametrize(
    ("rules", "groups"),
    [(HEADING_RULES, FILES["headings"]["says"]), (OPENING_RULES, FILES["parts"]["openings"])],
    ids=["headings", "openings"],
)
def test_every_rule_has_a_case_and_a_rejection(rules: tuple[str, ...], groups: list[dict[str, Any]]) -> None:
    assert {group["rule"] for group in groups} - {""} == set(rules)
    assert {group["rule"] for group in groups if group.get("rejects")} == set(rules)


# Parts


def whole(report: dict[str, Any]) -> Document:
    return read(
        Page(text=report["head"] + "\n" + "\n".join(line for _, line in report["lines"]), cleaner="plain")
    )


def told(sentence: Sentence) -> str:
    if sentence.period is None:
        return sentence.role.value
    start, end = sentence.period.start, sentence.period.end
    return f"{sentence.role.value} {start}" if start == end else f"{sentence.role.value} {start}-{end}"


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["about"])
def test_each_line_stands_in_its_part(report: dict[str, Any]) -> None:
    document = whole(report)
    at = len(report["head"]) + 1
    for expected, line in report["lines"]:
        of_line = [s for s in document.sentences if at <= s.start < at + len(line)]
        assert expected == "-" or {told(sentence) for sentence in of_line} == {expected}, line
        at += len(line) + 1
    known = [year for year in (document.review_year, document.plan_year) if year is not None]
    assert known == report["years"]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["about"])
def test_the_document_is_whole(report: dict[str, Any]) -> None:
    assert_whole(whole(report))


def assert_whole(document: Document) -> None:
    text = document.text
    assert [part.start for part in document.parts[1:]] == [part.end for part in document.parts[:-1]]
    assert (document.parts[0].start, document.parts[-1].end) == (0, len(text))
    assert all(part.rule and part.start < part.end for part in document.parts)
    starts = [sentence.start for sentence in document.sentences]
    assert starts == sorted(set(starts))
    covered = "".join(text[sentence.start : sentence.end] for sentence in document.sentences)
    assert "".join(c for c in covered if c.isalnum()) == "".join(c for c in text if c.isalnum())
    for section in document.sections:
        assert_nested(section, text)


def assert_nested(section: Section, text: str) -> None:
    assert text.startswith(section.heading, section.start)
    assert section.start < section.end <= len(text)
    for inner in section.sections:
        assert section.start < inner.start
        assert inner.end <= section.end
        assert inner.level > section.level
        assert_nested(inner, text)


def test_sections_carry_what_their_sentences_carry() -> None:
    document = whole(REPORTS[0])

    review, plan, _ = document.sections
    assert (review.role, review.period) == (Role.REVIEW, Period(start=2018, end=2018))
    assert (plan.role, plan.period) == (Role.PLAN, Period(start=2019, end=2019))
    assert [inner.heading for inner in review.sections] == ["（一）重点任务扎实推进。"]
    last = next(s for s in document.sentences if document.text.startswith("修缮", s.start))
    assert last.section == "二、2019年工作安排 > （一）回顾历史，传承红色文化。"
    assert not last.heading


def test_the_caller_says_the_year_that_the_text_does_not() -> None:
    document = read(
        Page(
            text="政府工作报告\n各位代表：\n一、工作回顾\n增长7%。\n二、工作安排\n增长6%。", cleaner="plain"
        ),
        year=2019,
    )

    assert (document.review_year, document.plan_year) == (2018, 2019)
    assert [told(sentence) for sentence in document.sentences[-2:]] == ["plan 2019", "plan 2019"]


@pytest.mark.parametrize(
    "text", ["", "\n", "。", "全年粮食增产。", "一、", "（一）\n（二）", "*" * 200, "？" * 200, "一、" * 200]
)
def test_anything_at_all_is_read(text: str) -> None:
    document = read(Page(text=text, cleaner="plain"))

    assert (document.review_year, document.plan_year) == (None, None)
    assert {sentence.role for sentence in document.sentences} <= {Role.OTHER, Role.REVIEW}


def test_notices_say_what_was_not_found() -> None:
    document = read(Page(text="政府工作报告\n各位代表：\n一、工作回顾\n增长7%。", cleaner="plain"))

    assert [notice.code for notice in document.notices] == ["no_year", "no_plan"]
    assert not whole(REPORTS[0]).notices
    assert [notice.code for notice in whole(WEIGHED).notices] == ["parts_in_doubt"]


# Sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长5%。人口减少！就业稳定？是的。", ["增长5%。", "人口减少！", "就业稳定？", "是的。"]),
        ("增长5%；人口减少；就业稳定。", ["增长5%；人口减少；就业稳定。"]),
        ("县里提出“五年翻番。”各镇响应。", ["县里提出“五年翻番。”", "各镇响应。"]),
        ("提出“再造一个云河。”，并写入规划。", ["提出“再造一个云河。”，并写入规划。"]),
        ("人口自然增长率6.5%。。，完成计划。", ["人口自然增长率6.5%。。，完成计划。"]),
        ("增长8.5%.达到12亿元。", ["增长8.5%.达到12亿元。"]),
        ("新建公园6个．造林3万亩．", ["新建公园6个．", "造林3万亩．"]),
        ("增长8.5％．新建公园6个.造林３．５万亩｡", ["增长8.5％．", "新建公园6个.", "造林３．５万亩｡"]),
        ("一．发展农业", ["一．发展农业"]),
        ("（一）．发展农业．农业增产", ["（一）．发展农业．", "农业增产"]),
        ("（含预计数，下同。）财政收入增长5%。", ["（含预计数，下同。）", "财政收入增长5%。"]),
        ("**一、发展农业。**农业增产。", ["一、发展农业。", "农业增产。"]),
        ("完成了吗?完成了!", ["完成了吗?", "完成了!"]),
        ("许??喆 县长", ["许??喆 县长"]),
    ],
)
def test_sentences_end_at_their_marks(text: str, expected: list[str]) -> None:
    assert [text[a:b] for span in paragraphs(text) for a, b in sentences(text, span)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、回顾\n二、任务", 2),
        ("全年新建道路，\n改造桥梁。", 1),
        ("全年新建道路，\n（二）改造桥梁。", 2),
        ("全年新建道路，\n二是改造桥梁。", 2),
        ("粮食增产。" * 30 + "第三产业比重上升到35%\n左右。市场繁荣。", 1),
        ("粮食增产。" * 30 + "\n市场繁荣。", 2),
        ("粮食增产。" * 30 + "二、2004年工作安排\n市场繁荣。", 2),
        ("云河县人民政府\n县长 王某", 2),
        ("\n\n 一、回顾 \r\n\r\n　　全年增产。\n", 2),
    ],
)
def test_a_line_that_was_cut_goes_on(text: str, expected: int) -> None:
    assert len(paragraphs(text)) == expected


# At large


@pytest.mark.slow
def test_real_reports_are_whole(corpus: Path) -> None:
    for path in sorted(corpus.glob("*/*.*")):
        assert_whole(read(cleaning.clean(source.read(path))))
