"""Pages that are meant to hurt, or are broken: a clear answer, in bounded time."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from pages import paragraphs_of, squeezed

from xhreport.cleaning import Page, clean
from xhreport.errors import EmptyInputError, InputTooLargeError
from xhreport.source import read


@pytest.fixture(scope="module")
def body(fixtures: Path) -> list[str]:
    return paragraphs_of((fixtures / "reports" / "county-2017.txt").read_text(encoding="utf-8"))


def cleaned(text: str) -> Page:
    return clean(read(text))


def lines(body: list[str]) -> str:
    return "".join(f"<p>　　{text}</p>" for text in body)


@pytest.mark.parametrize("tag", ["<div>", "<table><tr><td>", "<b>", "<blockquote>", "<ul><li>"])
@pytest.mark.parametrize("closed", [True, False])
def test_ten_thousand_nested_elements(tag: str, closed: bool, body: list[str]) -> None:
    closing = "".join(f"</{name}>" for name in reversed(tag.strip("<>").split("><")))
    text = f"<html><body>{tag * 10_000}{lines(body)}{closing * 10_000 if closed else ''}"
    page = cleaned(text)
    assert squeezed(page.text) == squeezed("".join(body))
    assert [notice.code for notice in page.notices] == ["deep_nesting"]


SCRIPT = 'var a=[12, 34.5, "增长6.5%，达到100亿元。"];' * 9_000
ATTRIBUTES = " ".join(f"a{number}=1" for number in range(100_000))
BROKEN: dict[str, Callable[[str], str]] = {
    "unclosed": lambda text: f"<html><body><div class=x>{text.replace('</p>', '')}<div><span><b>",
    "script": lambda text: f"<body><script>{SCRIPT}</script>{text}",
    "open script": lambda text: f"<body>{text}<script>{SCRIPT}",
    "style": lambda text: f"<body><style>{'p.a1{width:6.5%}' * 9_000}</style>{text}",
    "breaks": lambda text: f"<body>{text}{'<br>' * 100_000}",
    "links": lambda text: f"<body>{'<a href=x>链接</a>' * 20_000}<div>{text}</div>",
    "attributes": lambda text: f"<body><p {ATTRIBUTES}></p>{text}",
    "comments": lambda text: f"<body><!-- {'x' * 500_000} -->{text}<!-- never closed",
    "null bytes": lambda text: f"<html><body>{text.replace('生', '生' + chr(0))}</body></html>",
    "closed before it opens": lambda text: f"</div></p></body></html>{text}</body></html><p></p>",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_the_report_is_found_in_it(kind: str, body: list[str]) -> None:
    assert squeezed(cleaned(BROKEN[kind](lines(body))).text) == squeezed("".join(body))


FLOODS = {
    "angles": "<" * 500_000,
    "brackets": "[" * 500_000 + "](http://",
    "comments": "<!--" * 200_000 + "\n# 一",
    "lost breaks": "。　　" * 300_000,
    "dashes": "—" * 500_000,
    "digits": "1" * 500_000,
    "entities": "&amp;" * 200_000,
    "labels": "来源：" * 100_000,
    "headings": "一、" * 200_000,
    "line feeds": "\n" * 1_000_000 + "各位代表",
    "posts": "查看: 1|回复: 2\n" + "发表于 2019-1-1\n" * 20_000,
    "front matter": "---\n" + "title: a\n" * 50_000,
    "stars": "**" * 300_000,
    "spaces": "　" * 1_000_000 + "各位代表",
    "paragraphs": "<p>" * 100_000,
    "short paragraphs": "<p>增长6%，很好。" * 20_000,
    "question marks": "? " * 300_000,
}


@pytest.mark.parametrize("kind", FLOODS)
def test_floods_end(kind: str) -> None:
    with contextlib.suppress(EmptyInputError):
        cleaned(FLOODS[kind])


def test_fifty_megabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "big.html"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    for given in (path, path.read_bytes()):
        with pytest.raises(InputTooLargeError, match="max_bytes"):
            read(given)


LINKS = "<ul><li><a href=/>首页</a></li><li><a href=/x>公开</a></li></ul>"
EMPTY = {
    "<html><body></body></html>": "no text",
    "<html><head><title>报告</title></head><body><script>load('/api')</script></body></html>": "script",
    "<html><body><img src=1.png><img src=2.png></body></html>": "no text",
    f"<body>{LINKS}版权所有 0300-5550123</body>": "no article",
    "<body><div class='alert_info'><p>抱歉，您尚未登录，没有权限访问该版块。</p></div>": "log in",
    "<body><p>您需要登录后才可以查看本帖，没有帐号？立即注册。</p></body>": "log in",
    "<!-- 报告 --><!-- -->": "nothing besides",
    "---\ntitle: 报告\n---\n": "nothing besides",
}


@pytest.mark.parametrize("text", EMPTY)
def test_pages_without_a_report_say_why(text: str) -> None:
    with pytest.raises(EmptyInputError, match=EMPTY[text]):
        clean(read(text))
