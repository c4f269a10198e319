"""Word documents, PDFs and saved pages give the report that is in them."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from documents import archive, pdf, word
from pages import paragraphs_of, squeezed

from xhreport.cleaning import clean
from xhreport.errors import EmptyInputError, InputTooLargeError, MissingExtraError, UnreadableInputError
from xhreport.source import Kind, read

docx = pytest.importorskip("docx")
pytest.importorskip("pypdfium2")

REPORTS = ["city-2012", "county-1986", "county-2017", "nation-2030", "province-2020"]
NUMBERED = (
    '<w:abstractNum xmlns:w="{0}" w:abstractNumId="77">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    "</w:abstractNum>"
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def body(fixtures: Path, name: str) -> list[str]:
    return paragraphs_of((fixtures / "reports" / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("head", ["", "云溪县政府工作报告"])
@pytest.mark.parametrize("report", REPORTS)
def test_lines_of_a_pdf_are_paragraphs_again(report: str, head: str, fixtures: Path) -> None:
    paragraphs = body(fixtures, report)
    source = read(pdf(paragraphs, head=head))
    page = clean(source)
    assert source.kind is Kind.PRINT
    assert [squeezed(line) for line in page.text.split("\n")] == [squeezed(text) for text in paragraphs]
    heads = {entry.text for entry in page.dropped if entry.reason == "running head"}
    numbers = [entry.text for entry in page.dropped if entry.reason == "page number"]
    assert heads == ({head} if head else set())
    assert numbers == [f"— {number} —" for number in range(1, len(numbers) + 1)]
    assert len(page.dropped) == len(numbers) * (2 if head else 1)


@pytest.mark.parametrize("report", REPORTS)
def test_paragraphs_of_a_word_document(report: str, fixtures: Path) -> None:
    paragraphs = body(fixtures, report)
    source = read(word(paragraphs, head="页眉", table=[["指标", "2016年"], ["生产总值", "86.4亿元"]]))
    assert source.kind is Kind.TEXT
    assert clean(source).text.split("\n") == [*paragraphs, "指标\t2016年", "生产总值\t86.4亿元"]


def test_numbers_that_word_puts_before_headings() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    parse: Any = docx.oxml.parse_xml
    numbering.insert(0, parse(NUMBERED.format(WORD)))
    numbering.append(
        parse(f'<w:num xmlns:w="{WORD}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'),
    )
    for text, level in [
        ("回顾", 0),
        ("兴产业", 1),
        ("惠民生", 1),
        ("正文", None),
        ("任务", 0),
        ("抓项目", 1),
    ]:
        paragraph = document.add_paragraph(text)
        if level is not None:
            place = f'<w:numPr xmlns:w="{WORD}"><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            paragraph._p.get_or_add_pPr().append(parse(place))
    file = io.BytesIO()
    document.save(file)
    expected = "一、回顾\n（一）兴产业\n（二）惠民生\n正文\n二、任务\n（一）抓项目"
    assert clean(read(file.getvalue())).text == expected


def test_notes_of_a_word_document_stand_behind_it() -> None:
    plain = word(["一、回顾", "落实“四个不摘”要求。"])
    note = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    notes = (
        f'<w:footnotes xmlns:w="{WORD}">{note.format(0, "")}{note.format(1, "四个不摘：略。")}</w:footnotes>'
    )
    relation = (
        '<Relationship Id="rId99" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    kind = (
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/_rels/document.xml.rels":
                text = text.replace(b"</Relationships>", relation.encode())
            elif name == "[Content_Types].xml":
                text = text.replace(b"</Types>", kind.encode())
            new.writestr(name, text)
        new.writestr("word/footnotes.xml", notes)
    assert clean(read(file.getvalue())).text == "一、回顾\n落实“四个不摘”要求。\n[1]四个不摘：略。"


def test_a_saved_page(fixtures: Path) -> None:
    paragraphs = body(fixtures, "county-2017")
    lines = "".join(f"<p>　　{text}</p>" for text in paragraphs)
    page = (
        f'<html><head><meta charset="gbk"></head><body><h1>政府工作报告</h1><div>{lines}</div></body></html>'
    )
    data = archive(page.encode("gb18030"), "gbk", "https://www.example.gov.cn/1.html")
    source = read(data)
    assert (source.kind, source.url) == (Kind.HTML, "https://www.example.gov.cn/1.html")
    cleaned = clean(source)
    assert squeezed(cleaned.text) == squeezed("".join(paragraphs))
    assert cleaned.title == "政府工作报告"
    assert cleaned.post is not None
    assert cleaned.post.url == "https://www.example.gov.cn/1.html"


def test_a_saved_page_without_a_page() -> None:
    with pytest.raises(EmptyInputError, match="without a page"):
        read(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n--x--\n")


def test_damaged_documents_say_what_to_do() -> None:
    with pytest.raises(UnreadableInputError, match="damaged or asks for a password"):
        read(b"%PDF-1.4\nnothing")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archived:
        archived.writestr("word/document.xml", "<a>")
    with pytest.raises(UnreadableInputError, match="damaged Word document"):
        read(file.getvalue())


def test_other_archives_are_no_text() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archived:
        archived.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(UnreadableInputError, match="unpack"):
        read(file.getvalue())


def test_a_document_that_unpacks_without_end() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archived:
        archived.writestr("word/document.xml", "<a>" + " " * 2_000_000)
    with pytest.raises(InputTooLargeError, match="unpacks"):
        read(file.getvalue(), max_bytes=1_000_000)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, fixtures: Path) -> None:
    paragraphs = body(fixtures, "county-1986")
    files = {"docx": word(paragraphs), "pypdfium2": pdf(paragraphs)}
    for module, data in files.items():
        monkeypatch.setitem(__import__("sys").modules, module, None)
        with pytest.raises(MissingExtraError, match=r"xhreport\[documents\]"):
            read(data)
