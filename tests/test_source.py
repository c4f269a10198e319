"""What may be given, how it is decoded, and what is said of what can't be read."""

import hashlib
from pathlib import Path

import pytest

from xhreport.errors import (
    EmptyInputError,
    InputTooLargeError,
    UndecodableInputError,
    UnreadableInputError,
    XhreportError,
)
from xhreport.source import Kind, read

TEXT = "各位代表：\n　　全县生产总值增长6.5%左右，一般公共预算收入12.3亿元。\n"
PAGE = '<html><meta http-equiv="Content-Type" content="text/html; charset={}"><body><p>{}</p></body></html>'


def test_a_str_is_content() -> None:
    source = read(TEXT)
    assert (source.text, source.kind, source.encoding) == (TEXT, Kind.TEXT, None)
    assert source.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert source.notices == ()


def test_a_str_that_names_a_file_is_content_still(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    source = read(str(tmp_path / "report.txt"))
    assert source.text.endswith("report.txt")
    assert [notice.code for notice in source.notices] == ["path_like"]


def test_a_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(TEXT.encode("gbk"))
    source = read(path)
    assert (source.text, source.encoding) == (TEXT, "gb18030")
    assert source.sha256 == hashlib.sha256(TEXT.encode("gbk")).hexdigest()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (TEXT.encode("gb2312"), "gb18030"),
        (TEXT.encode("gb18030"), "gb18030"),
    ],
)
def test_plain_text_in_any_encoding(data: bytes, encoding: str) -> None:
    source = read(data)
    assert (source.text, source.encoding, source.kind) == (TEXT, encoding, Kind.TEXT)


@pytest.mark.parametrize(
    ("declared", "actual", "encoding"),
    [
        ("gb2312", "gbk", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("gbk", "utf-8", "utf-8"),
        ("utf-8", "gbk", "gb18030"),
        ("utf-8", "utf-8", "utf-8"),
        ("big5", "big5", "big5"),
        ("x-unknown", "gbk", "gb18030"),
        ("iso-8859-1", "gbk", "gb18030"),
    ],
)
def test_what_a_page_declares_and_what_it_is(declared: str, actual: str, encoding: str) -> None:
    text = (
        "政府工作報告" if actual == "big5" else "镕基同志说——今年增长7%左右" if actual != "gb2312" else "报告"
    )
    source = read(PAGE.format(declared, text).encode(actual))
    assert text in source.text
    assert (source.encoding, source.kind) == (encoding, Kind.HTML)


def test_a_dash_of_gb2312_is_the_dash_of_browsers() -> None:
    assert "——二〇一九年" in read(PAGE.format("gb2312", "——二〇一九年").encode("gbk")).text


def test_a_mark_goes_before_what_the_page_declares() -> None:
    data = b"\xef\xbb\xbf" + PAGE.format("gbk", "报告").encode()
    assert read(data).encoding == "utf-8"


def test_a_file_cut_inside_a_character_is_read_with_a_notice() -> None:
    source = read((TEXT * 20).encode("gbk")[:-2])
    assert source.text.startswith(TEXT)
    assert [notice.code for notice in source.notices] == ["undecodable_bytes"]


@pytest.mark.parametrize("data", [b"", b"  \r\n\t ", "　　\n\ufeff".encode(), "\u200b".encode()])
def test_nothing_is_an_error(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(EmptyInputError, match="empty"):
        read(data)
    with pytest.raises(EmptyInputError):
        read(data.decode())
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(EmptyInputError, match=r"a\.txt"):
        read(tmp_path / "a.txt")


@pytest.mark.parametrize("data", [bytes(range(1, 256)) * 40, b"\x00\x01\x02\x03" * 500, b"\xff\xfe\xfd" * 99])
def test_bytes_that_no_encoding_explains(data: bytes) -> None:
    with pytest.raises(UndecodableInputError, match="save it as"):
        read(data)


@pytest.mark.parametrize("given", [None, 3, 3.5, ["a"], {"a": 1}, object()])
def test_other_types_say_what_to_pass(given: object) -> None:
    with pytest.raises(UnreadableInputError, match=r"str, bytes or a path.*pathlib\.Path"):
        read(given)  # type: ignore[arg-type]


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="does not exist"):
        read(tmp_path / "none.html")
    with pytest.raises(UnreadableInputError, match="is a directory"):
        read(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnreadableInputError):
        read(tmp_path / "a.txt" / "b.txt")


def test_the_size_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "big.html"
    path.write_bytes(TEXT.encode() * 100)
    for given in (TEXT * 100, TEXT.encode() * 100, path):
        with pytest.raises(InputTooLargeError, match="max_bytes"):
            read(given, max_bytes=1000)
    assert read(path, max_bytes=100_000).text == TEXT * 100


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"\.docx"),
        (b"{\\rtf1\\ansi", r"\.docx"),
        (b"\x89PNG\r\n\x1a\n", "recognise"),
        (b"Rar!\x1a\x07", "unpack"),
    ],
)
def test_other_files_say_what_to_do(data: bytes, advice: str) -> None:
    with pytest.raises(UnreadableInputError, match=advice):
        read(data)


def test_a_doc_that_is_html_is_read(tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(PAGE.format("gb2312", "政府工作报告").encode("gbk"))
    assert read(path).kind is Kind.HTML


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TEXT, Kind.TEXT),
        ("---\ntitle: 报告\n---\n<!-- 照片 -->\n各位代表", Kind.TEXT),
        ("增长<5%，不低于>3%", Kind.TEXT),
        ("第一段<br>第二段", Kind.TEXT),
        ("<p>第一段</p>", Kind.HTML),
        ("\n <!-- saved from url=(0014)about:internet -->\n<html><body>", Kind.HTML),
        ('<?xml version="1.0"?><!DOCTYPE html><html>', Kind.HTML),
        ("报告<br>第一段<br>第二段<br>", Kind.HTML),
    ],
)
def test_marked_up_or_plain(text: str, kind: Kind) -> None:
    assert read(text).kind is kind


def test_the_address_a_page_was_saved_from() -> None:
    source = read(
        "<!-- saved from url=(0027)https://www.example.gov.cn/1 -->\n<html><body>报告</body></html>"
    )
    assert source.url == "https://www.example.gov.cn/1"


def test_every_error_is_ours() -> None:
    for error in (EmptyInputError, InputTooLargeError, UndecodableInputError, UnreadableInputError):
        assert issubclass(error, XhreportError)
