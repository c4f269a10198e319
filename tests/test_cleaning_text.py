"""How lines become paragraphs, what is damage, and what is no part of a report's text."""

import sys
from datetime import datetime
from pathlib import Path

import pytest
from pages import kinds, paragraphs_of, score

from xhreport.cleaning import Page, clean
from xhreport.source import read

POST = '<div id="postlist"><table><tr><td class="t_f" id="postmessage_1">{}</td></tr></table></div>'
TITLE = "云溪县2017年政府工作报告"


def text_of(given: str) -> str:
    return clean(read(given)).text


def wrap(text: str, *, columns: bool) -> list[str]:
    """A paragraph wrapped at 24 characters, or at 48 columns."""
    lines, width = [""], 0
    for char in text:
        size = 2 if not columns or char > "\x7f" else 1
        if width + size > 48:
            lines.append("")
            width = 0
        lines[-1] += char
        width += size
    return lines


def lines(texts: list[str]) -> str:
    return "".join(f"<p>　　{text}</p>" for text in texts)


def reasons(page: Page) -> dict[str, str]:
    return {entry.reason: entry.text for entry in page.dropped}


@pytest.fixture(scope="module")
def body(fixtures: Path) -> list[str]:
    return paragraphs_of((fixtures / "reports" / "county-2017.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("　　各位代表：\r\n\r\n　　今年增长6%。  \r", "各位代表：\n今年增长6%。"),
        ("县长　周 明 远", "县长　周 明 远"),
        ("县长?? 周???? 明远", "县长   周   明远"),
        ("生产\u200b总值\ufeff增长\u00ad6%", "生产总值增长6%"),
        ("县长&nbsp;周明远&ldquo;十三五&rdquo;&#8212;", "县长 周明远“十三五”—"),
        ("研发投入占比2%&增长；A&B;", "研发投入占比2%&增长；A&B;"),
        ("为什么??", "为什么"),
        ("请予审议，\n\n并请各位委员提出意见。", "请予审议，并请各位委员提出意见。"),
        ("坚定前行、\n砥砺奋进", "坚定前行、砥砺奋进"),
        ("重点抓好，\n（一）兴产业\n一是招商，\n二是服务", "重点抓好，\n（一）兴产业\n一是招商，\n二是服务"),
        ("2017年2月8日在县人民代表大会\n第一次会议上", "2017年2月8日在县人民代表大会\n第一次会议上"),
    ],
)
def test_lines_and_white_space(given: str, expected: str) -> None:
    assert text_of(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("**一、工作回顾**\n\n正文**很**重", "一、工作回顾\n正文很重"),
        ("## 一、工作回顾\n> 引文\n- 第一条", "一、工作回顾\n引文\n第一条"),
        ("***政府工作报告**\n正文[^1]\n\n[^1]: 注", "政府工作报告\n正文\n注"),
        ("# 表\n| 指标 | 2016年 |\n|---|---:|\n| 生产总值 | 86.4 |", "表\n指标\t2016年\n生产总值\t86.4"),
        ("# 链接\n见[公报](https://a.example/b)。![图](a.png)", "链接\n见公报。"),
        ("# 数\n下降-5%，3*4=12，2\\*3", "数\n下降-5%，3*4=12，2*3"),
        ("# 一\n第一段<br>第二段", "一\n第一段\n第二段"),
    ],
)
def test_markdown(given: str, expected: str) -> None:
    assert text_of(given) == expected


def test_front_matter_and_comments_are_in_the_ledger() -> None:
    page = clean(
        read('---\ntitle: "县报告"\ndate: 2017-02-16\nauthor: 县府办\n---\n<!-- 照片 -->\n各位代表：')
    )
    assert (page.text, page.title) == ("各位代表：", "县报告")
    assert page.post is not None
    assert (page.post.author, page.post.posted) == ("县府办", datetime(2017, 2, 16))
    assert set(reasons(page)) == {"front matter", "comment"}


def test_a_body_that_stands_twice_is_kept_once(body: list[str]) -> None:
    page = clean(read("\n".join([*body, *body])))
    assert page.text.split("\n") == body
    assert [notice.code for notice in page.notices] == ["duplicate"]
    assert reasons(page)["duplicate"].split("\n") == body


def test_a_paragraph_that_recurs_is_kept(body: list[str]) -> None:
    paragraphs = [*body, body[6], *body[:4]]
    page = clean(read("\n".join(paragraphs)))
    assert page.text.split("\n") == paragraphs
    assert page.notices == ()


@pytest.mark.parametrize("misread", ["gbk", "latin-1"])
def test_text_that_turns_into_garbage(misread: str, body: list[str]) -> None:
    good, bad = "\n".join(body[:9]), "\n".join(body[9:])
    source_encoding = "utf-8" if misread == "gbk" else "gbk"
    garbage = bad.encode(source_encoding).decode(misread, errors="replace")
    page = clean(read(good + "\n" + garbage))
    [notice] = page.notices
    assert notice.code == "garbled"
    assert notice.start is not None
    assert notice.end is not None
    assert abs(notice.start - len(good)) <= 20
    assert len(page.text) - notice.end <= 20


def test_a_text_in_traditional_characters_is_read_in_simplified_ones() -> None:
    page = clean(read("全縣國內生產總值達到34億元，比上年增長12%；農業總產值達到9億元。"))
    assert page.text == "全县国内生产总值达到34亿元，比上年增长12%；农业总产值达到9亿元。"
    assert [notice.code for notice in page.notices] == ["traditional_script"]


def test_without_opencc_a_traditional_text_stands_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opencc", None)
    page = clean(read("全縣國內生產總值達到34億元，比上年增長12%。"))
    assert page.text == "全縣國內生產總值達到34億元，比上年增長12%。"
    [notice] = page.notices
    assert "xhreport[traditional]" in notice.message


def test_a_name_in_traditional_characters_is_left_as_it_is() -> None:
    line = "全县国内生产总值达到34亿元，比上年增长12%；“國醫館”等3家企业发展壮大。"
    assert (clean(read(line)).text, clean(read(line)).notices) == (line, ())


@pytest.mark.parametrize("columns", [True, False])
def test_a_wrapped_text_has_its_paragraphs_again(columns: bool, body: list[str]) -> None:
    lines = [line for text in body for line in wrap("　　" + text, columns=columns)]
    assert score(text_of("\n".join(lines)), body).apart == 1.0


def test_number_kept_apart_where_hidden_text_is_taken_out() -> None:
    post = '投资12<font class="jammer">3k</font>\r\n34亿元<span style="display:none">x</span>，增长5%。'
    assert text_of(POST.format(post)) == "投资12\n34亿元，增长5%。"


def test_a_line_broken_in_the_source_is_one() -> None:
    assert text_of("<p>全县生产\n  总值增长6%，\r\n达到86亿元，GDP\nper head。</p>") == (
        "全县生产总值增长6%，达到86亿元，GDP per head。"
    )


def test_a_long_quote_is_the_posts_own_text(body: list[str]) -> None:
    lines = "<br />".join(body)
    quote = f'<div class="quote"><blockquote>{lines}</blockquote></div>'
    assert text_of(POST.format(quote)).split("\n") == body


def test_tables_rows_are_lines_and_layout_tables_are_not() -> None:
    page = (
        "<table><tr><td><p>生产总值，增长情况如下。</p><table><tr><td><p>指标</p></td><td>2016年</td></tr>"
        "<tr><td>生产总值</td><td><span>86.4</span>亿元</td></tr></table></td></tr></table>"
    )
    assert text_of(page) == "生产总值，增长情况如下。\n指标\t2016年\n生产总值\t86.4亿元"


def test_the_foot_of_a_copied_page_is_dropped(body: list[str]) -> None:
    foot = ["（责任编辑：陈小雨）", "上一篇：邻县报告", "版权所有 某某网 电话0300-5550123"]
    page = clean(read("\n".join([*body, *foot])))
    assert page.text.split("\n") == body
    assert reasons(page)["footer"].split("\n") == foot


def test_the_head_of_a_copied_page_is_dropped(body: list[str]) -> None:
    head = [
        "首页 > 政务公开 > 工作报告",
        TITLE,
        "2017-02-16 09:30 来源：县政府办 浏览次数：12 字体：[大 中 小]",
    ]
    page = clean(read("\n".join([*head, *body])))
    assert (page.text.split("\n"), page.title) == (body, TITLE)
    assert page.post is not None
    assert (page.post.posted, page.post.source, page.post.views) == (
        datetime(2017, 2, 16, 9, 30),
        "县政府办",
        12,
    )


def test_a_date_under_a_title_is_no_label() -> None:
    lines = [
        "政府工作报告",
        "2017年2月8日在县第十七届人民代表大会第一次会议上",
        "县长 周明远",
        "各位代表：",
        "报告如下。",
    ]
    assert text_of("\n".join(lines)).split("\n") == lines


def test_a_report_in_one_line_is_not_what_an_empty_label_says(body: list[str]) -> None:
    whole = "".join(body) * 3
    head = ["标题：某县政府工作报告", "来源：某县政府网", "时间：2017-02-16", "内容摘要："]
    assert len(whole) > 400
    assert text_of("\n".join([*head, whole])) == whole


def test_words_of_a_foot_inside_the_report_stay(body: list[str]) -> None:
    paragraphs = [*body[:5], "来源：三个方面", "标签：一个也不能少", *body[5:]]
    assert text_of("\n".join(paragraphs)).split("\n") == paragraphs


def test_an_advertisement_behind_the_last_sentence(body: list[str]) -> None:
    page = clean(read("\n".join(body) + "    详见官网：www.example.com"))
    assert page.text.split("\n") == body
    assert reasons(page)["advertisement"] == "详见官网：www.example.com"


def test_a_report_without_the_templates_names(body: list[str]) -> None:
    """The templates are for speed and order; a page whose classes are unknown gives the same text."""
    for kind in kinds():
        if kind.file.startswith(("government", "news", "article")):
            page = kind.page(TITLE, body).replace('class="', 'data-c="').replace("class=", "data-c=")
            page = page.replace('id="', 'data-i="').replace("content.begin", "x").replace("ContentStart", "x")
            measured = score(clean(read(page)).text, body)
            assert measured.recall == 1.0, kind.name
            assert measured.precision >= 0.99, kind.name


def test_an_element_that_is_closed_too_early(body: list[str]) -> None:
    """What stands behind it is the report's still."""
    first, rest = body[:15], body[15:]
    page = (
        "<html><body><div class=nav><a href=/>首页</a></div><div>"
        f"<div class=TRS_Editor>{lines(first)}</div></div>{lines(rest)}</div>"
        "<div class=footer>主办：县政府办</div></body></html>"
    )
    assert text_of(page).split("\n") == body


def test_text_between_elements_is_the_reports(body: list[str]) -> None:
    end = "到此，报告完毕。"
    page = f"<body><p><a href=/>首页</a></p>{body[0]}<br>{body[4]}<div>{lines(body[5:])}</div>{end}</body>"
    assert text_of(page).split("\n") == [body[0], body[4], *body[5:], end]


@pytest.mark.parametrize("name", ["page", "bottom", "info", "text-position", "head"])
def test_a_part_of_the_report_whatever_its_element_is_called(name: str, body: list[str]) -> None:
    parts = "".join(f"<div class={name}><p>{text}</p></div>" for text in body)
    assert text_of(f"<html><body><div>{parts}</div></body></html>").split("\n") == body


@pytest.mark.slow
def test_a_page_that_is_damaged_at_its_source(corpus: Path) -> None:
    for path in sorted((corpus / "damaged").glob("*.txt")):
        page = clean(read(path))
        assert "garbled" in {notice.code for notice in page.notices}, path.name


@pytest.mark.slow
def test_no_real_report_is_called_garbage_or_doubled(corpus: Path) -> None:
    for path in [
        *(corpus / "local").glob("*.md"),
        *(corpus / "national").glob("*.md"),
        *corpus.glob("county/*"),
    ]:
        page = clean(read(path))
        assert page.notices == (), path.name
        kept = len("".join(page.text.split()))
        dropped = sum(len("".join(entry.text.split())) for entry in page.dropped)
        assert dropped < 0.2 * kept, path.name


def test_a_paragraph_goes_on_over_its_page() -> None:
    told = "全县经济稳步增长，" * 12 + "年末各项存贷款余额分别达到38亿元和"
    lines = [
        "一、2018年工作回顾",
        "- 1 -",
        told,
        "- 2 -",
        "22亿元，分别增长8%和9%。",
        "- 3 -",
        "二、2019年工作安排",
    ]

    page = clean(read("\n".join(lines)))

    assert page.text.split("\n") == [lines[0], told + lines[4], lines[6]]
