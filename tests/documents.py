"""Word documents, PDFs and web archives with a report in them; small, and without fonts."""

import io
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from unicodedata import east_asian_width

_LINES = 22  # of a page
_UNITS = 54  # of a line: two a Chinese character, one a Latin one
_SIZE = 16  # points of a character
_LEFT, _TOP, _FOOT = 80, 740, 50


def word(paragraphs: Sequence[str], *, table: Sequence[Sequence[str]] = (), head: str = "") -> bytes:
    """A .docx file: a page header, the paragraphs, and a table behind them."""
    import docx  # noqa: PLC0415

    document = docx.Document()
    if head:
        document.sections[0].header.paragraphs[0].text = head
    for text in paragraphs:
        document.add_paragraph("　　" + text)
    if table:
        cells = document.add_table(rows=len(table), cols=len(table[0]))
        for row, texts in zip(cells.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(paragraphs: Sequence[str], *, head: str = "") -> bytes:
    """A .pdf file as a word processor prints one: lines wrapped, first lines indented, pages numbered."""
    lines = [line for text in paragraphs for line in _wrapped(text)]
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)]
    contents = [_content(page, number, head) for number, page in enumerate(pages, 1)]
    return _file(contents)


def archive(page: bytes, charset: str, url: str) -> bytes:
    """A .mht file as a browser saves one: the page and a picture."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = url
    message["Subject"] = "政府工作报告"
    message.make_related()
    part = EmailMessage()
    part.set_content(page, maintype="text", subtype="html", cte="quoted-printable")
    part.set_param("charset", charset)
    part["Content-Location"] = url
    message.attach(part)
    message.add_related(b"GIF89a", maintype="image", subtype="gif")
    return message.as_bytes()


def _wrapped(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph with their indents; a number is not broken."""
    line, width, indent = "", 4, 2 * _SIZE
    for piece in _pieces(text):
        size = sum(2 if east_asian_width(char) in "WFA" else 1 for char in piece)
        if width + size > _UNITS and piece not in "，。；：、！？”）%":
            yield indent, line
            line, width, indent = "", 0, 0
        line, width = line + piece, width + size
    yield indent, line


def _pieces(text: str) -> Iterator[str]:
    """Characters one by one, numbers whole."""
    number = ""
    for char in text:
        if char.isascii() and (char.isdigit() or char == "."):
            number += char
            continue
        if number:
            yield number
        number = ""
        yield char
    if number:
        yield number


def _content(lines: list[tuple[int, str]], number: int, head: str) -> bytes:
    shown = [(_LEFT + indent, _TOP - 28 * at, text) for at, (indent, text) in enumerate(lines)]
    if head:
        shown.insert(0, (220, _TOP + 50, head))
    shown.append((280, _FOOT, f"— {number} —"))
    parts = (f"1 0 0 1 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj" for x, y, text in shown)
    return f"BT /F1 {_SIZE} Tf\n{chr(10).join(parts)}\nET".encode("ascii")


def _file(contents: list[bytes]) -> bytes:
    """The objects of a PDF: its pages, and a font that the reader has to have."""
    kids = " ".join(f"{6 + 2 * k} 0 R" for k in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
        b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ]
    for k, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            + f" /Contents {7 + 2 * k} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    trailer = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    trailer += f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + trailer.encode("ascii")
