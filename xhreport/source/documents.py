"""What stands in a file that is no plain text? Saved pages, Word documents and PDFs become text.

The kind of a file is told from its first bytes; what a file is called says little (many a `.doc`
of a government site is HTML). A PDF's lines carry their geometry on: two ideographic spaces open a
line that is indented, a vertical tab ends one that reaches the right margin, any other ends in a
line feed, and a form feed stands between pages.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from itertools import pairwise
from statistics import median, quantiles
from typing import Any

import regex

from xhreport.errors import EmptyInputError, InputTooLargeError, UnreadableInputError, needs
from xhreport.source import numbering

LINE_ENDS_EARLY = "\n"
LINE_IS_FULL = "\v"
PAGE_ENDS = "\f"
INDENT = "\u3000\u3000"

_MAIL = regex.compile(rb"\s*+(?:[A-Za-z-]{3,40}:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){1,20}", regex.I)
_MULTIPART = regex.compile(rb"^content-type:\s*(?:multipart/related|text/html)", regex.I | regex.M)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LONG_LINE = 15  # characters; shorter lines say nothing of the margins
_BLANK = "\r\n \t\u3000\xa0\x00"
_CHARACTER = {0xFFFE: "-", 0x02: "-"}  # how pdfium marks a hyphen at a line's end; never a lone surrogate

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Word or WPS file (.doc, .wps): open it and save it as .docx or as text"),
    (b"{\\rtf", "rich text (.rtf): open it and save it as .docx or as text"),
    (b"\x89PNG", "a picture: recognise its text and pass that"),
    (b"\xff\xd8\xff", "a picture: recognise its text and pass that"),
    (b"PK\x03\x04", "an archive or a file that is packed as one: unpack it, or save it as .docx or as text"),
    (b"Rar!", "an archive: unpack it and pass its files one by one"),
    (b"7z\xbc\xaf", "an archive: unpack it and pass its files one by one"),
    (b"\x1f\x8b", "an archive: unpack it and pass its files one by one"),
)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page in a web archive: its bytes, the charset its header names, and its address."""

    data: bytes
    charset: str | None
    url: str | None


def refuse_others(data: bytes, where: str) -> None:
    """Raise for files that hold a report in a form that can't be read, with what to do."""
    for magic, advice in _OTHERS:
        if data.startswith(magic):
            raise UnreadableInputError(f"{where} is {advice}")


def is_saved_page(data: bytes) -> bool:
    """Whether the bytes are a web archive (.mht)."""
    head = _MAIL.match(data[:8192])
    return head is not None and _MULTIPART.search(head[0]) is not None


def saved_page(data: bytes, where: str) -> SavedPage:
    """The first HTML part of a web archive."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if part.get_content_type() != "text/html" or not isinstance(part, EmailMessage):
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            address = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            return SavedPage(payload, part.get_content_charset(), str(address).strip() if address else None)
    raise EmptyInputError(f"{where} is a web archive without a page in it")


def is_word(data: bytes) -> bool:
    """Whether the bytes are a Word document (.docx)."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def word_text(data: bytes, max_bytes: int, where: str) -> str:
    """The paragraphs of a Word document, one a line; a table's row is a line, its cells apart by tabs."""
    with needs("documents"):
        import docx  # noqa: PLC0415
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if (
            sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith(".xml"))
            > max_bytes
        ):
            raise InputTooLargeError(f"{where} unpacks to more than {max_bytes:,} bytes: raise max_bytes")
    try:
        document = docx.Document(io.BytesIO(data))
        numbers = numbering.Numbering(_numbering(document), document.styles.element)
    except Exception as error:  # python-docx raises what its parts raise: KeyError, XMLSyntaxError, its own
        raise UnreadableInputError(
            f"{where} is a damaged Word document: open it and save it again"
        ) from error
    return "\n".join([*_blocks(document.element.body, numbers), *_notes(document)])


def _related(document: Any, kind: str) -> Any | None:
    """A part of a document by its kind; asking python-docx for one that is not there may add it."""
    wanted = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    relations = document.part.rels.values()
    return next((relation.target_part for relation in relations if relation.reltype == wanted), None)


def _numbering(document: Any) -> Any | None:
    """The definitions of a document's lists."""
    part = _related(document, "numbering")
    return None if part is None else part.element


def _notes(document: Any) -> Iterator[str]:
    """The footnotes and endnotes, which explain a report's terms, numbered as at the end of a printed one."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    number = 0
    for kind in ("footnotes", "endnotes"):
        part = _related(document, kind)
        for note in [] if part is None else parse_xml(part.blob):
            text = "".join(_paragraph(paragraph) for paragraph in note.iter(f"{_W}p")).strip()
            if text:  # the first two hold the rule that separates notes from the text
                number += 1
                yield f"[{number}]{text}"


def _blocks(parent: Any, numbers: numbering.Numbering) -> Iterator[str]:
    for element in parent:
        if element.tag == f"{_W}p":
            yield numbers.label(element) + _paragraph(element)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                yield "\t".join(" ".join(_blocks(cell, numbers)) for cell in row.iter(f"{_W}tc"))
        elif element.tag in {f"{_W}sdt", f"{_W}sdtContent"}:
            yield from _blocks(element, numbers)


def _paragraph(element: Any) -> str:
    """The text that is shown: insertions are in it, deletions and a drawing's second form are not."""
    pieces: list[str] = []
    for part in element.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr"):
        if part.tag == f"{_W}t":
            if not any(outer.tag == _FALLBACK for outer in part.iterancestors()):
                pieces.append(part.text or "")
        else:
            pieces.append(" " if part.tag == f"{_W}tab" else "\n")
    return "".join(pieces)


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF."""
    return b"%PDF-" in data[:1024]


def pdf_text(data: bytes, where: str) -> str:
    """The lines of a PDF with their geometry, as the head of this module tells.

    Raises:
        EmptyInputError: its pages are pictures.
        MissingExtraError: the extra `documents` is not installed.
        UnreadableInputError: it is damaged or locked.
    """
    with needs("documents"):
        import pypdfium2 as pdfium  # noqa: PLC0415
    try:
        with pdfium.PdfDocument(data) as document:
            pages = [_lines(page) for page in document]
    except pdfium.PdfiumError as error:
        message = (
            f"{where} is a PDF that is damaged or asks for a password: open it and print it to a new PDF"
        )
        raise UnreadableInputError(message) from error
    lines = [line for page in pages for line in page]
    if not lines:
        raise EmptyInputError(f"{where} is a PDF of pictures: recognise its text first")
    margins = _margins(lines)
    return PAGE_ENDS.join("".join(line.marked(margins) for line in page) for page in pages)


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float
    em: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page, with its ends and the width of a character, in points."""

    text: str
    left: float
    right: float
    em: float

    def marked(self, margins: _Margins) -> str:
        indented = self.left >= margins.left + margins.em
        full = self.right >= margins.right - 1.6 * margins.em
        return (INDENT if indented else "") + self.text + (LINE_IS_FULL if full else LINE_ENDS_EARLY)


def _margins(lines: list[_Line]) -> _Margins:
    """Where most lines begin and end: few are indented or end early, and some end in hanging marks."""
    long = [line for line in lines if len(line.text) >= _LONG_LINE] or lines
    if len(long) == 1:
        return _Margins(long[0].left, long[0].right, long[0].em)
    left = quantiles((line.left for line in long), n=10)[0]
    return _Margins(left, median(line.right for line in long), median(line.em for line in long))


def _lines(page: Any) -> list[_Line]:
    """The lines of a page, each with the places of its first and last character."""
    textpage = page.get_textpage()
    text = _characters(textpage)
    ends = [-1, *(at for at, char in enumerate(text) if char == "\n"), len(text)]
    lines = []
    for before, end in pairwise(ends):
        stripped = text[before + 1 : end].strip(_BLANK)
        if stripped:
            start = text.index(stripped, before + 1)
            first = textpage.get_charbox(start, loose=True)
            last = textpage.get_charbox(start + len(stripped) - 1, loose=True)
            halves = sum(2 if char > "\x7f" else 1 for char in stripped)
            lines.append(_Line(stripped, first[0], last[2], 2 * (last[2] - first[0]) / halves))
    return lines


def _characters(textpage: Any) -> str:
    """The characters of a page, in step with their places."""
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    text: str = textpage.get_text_range()
    count = textpage.count_chars()
    if len(text) != count:  # a character outside the basic plane is one place and two in the text
        text = "".join(chr(pdfium_c.FPDFText_GetUnicode(textpage, at)) for at in range(count))
    return text.translate(_CHARACTER)
