"""What was given? Bytes, text or a path become one decoded text with its kind and checksum.

A `str` is always content and never a path; a path is a `Path`. Nothing is ever fetched.
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import regex

from xhreport.errors import EmptyInputError, InputTooLargeError, UnreadableInputError
from xhreport.models import Notice
from xhreport.source import decoding, documents

MAX_BYTES = 16 * 1024 * 1024  # the longest report at hand has 0.2 MB; a saved page rarely 2 MB


class Kind(StrEnum):
    """What the text is: marked-up, plain, or lines of printed pages (as `documents` marks them)."""

    HTML = "html"
    TEXT = "text"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Source:
    """The input as decoded text; `sha256` is that of the bytes (of a `str`, as UTF-8).

    `url` is the address that a saved page was saved from.
    """

    text: str
    kind: Kind
    encoding: str | None
    sha256: str
    notices: tuple[Notice, ...] = ()
    url: str | None = None


# A page starts with a tag, or has several; a Markdown text may hold a comment or a lone <br>.
_OPENS = regex.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", regex.I | regex.S
)
_BLOCKS = regex.compile(r"<(?:html|body|div|table|td|p|br|span)(?:\s[^<>]*+)?/?>", regex.I)
_SAVED_FROM = regex.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->")
_PATH = regex.compile(r"[^\n<>]{1,260}\.(?:html?|mht|mhtml|txt|md|docx?|pdf|wps)", regex.I)


def read(page: str | bytes | os.PathLike[str], *, max_bytes: int = MAX_BYTES) -> Source:
    """Read a page or a file into decoded text.

    Args:
        page: content as `str` or `bytes`, or the path of a file as `Path`.
        max_bytes: the most that is read, in bytes.

    Raises:
        EmptyInputError: there is nothing but white space.
        InputTooLargeError: the input has more than `max_bytes`.
        MissingExtraError: it is a Word document or a PDF, and the extra `documents` is not installed.
        UndecodableInputError: the bytes are text in no encoding that such pages use.
        UnreadableInputError: the path can't be read, or `page` is of another type.

    >>> read("各位代表：").kind
    <Kind.TEXT: 'text'>
    """
    if isinstance(page, str):
        return _from_text(page, max_bytes)
    if isinstance(page, bytes | bytearray | memoryview):
        return _from_bytes(bytes(page), max_bytes, "the input")
    if isinstance(page, os.PathLike):
        path = Path(page)
        return _from_bytes(_load(path, max_bytes), max_bytes, str(path))
    raise UnreadableInputError(
        f"a page is str, bytes or a path, not {type(page).__name__}: "
        "pass the content, or pathlib.Path(...) for a file"
    )


def _from_text(text: str, max_bytes: int) -> Source:
    data = text.encode("utf-8", errors="surrogatepass")
    _check_size(len(data), max_bytes, "the input")
    if documents.is_saved_page(data):
        return _from_saved_page(data, "the input")
    text = decoding.without_nulls(text)
    _check_text(text, "the input")
    notices: tuple[Notice, ...] = ()
    if _PATH.fullmatch(text.strip()):
        message = "the text looks like a file name; a str is content, pass pathlib.Path(...) to read a file"
        notices = (Notice(code="path_like", message=message),)
    return Source(text, _kind(text), None, sha256(data).hexdigest(), notices, _saved_from(text))


def _from_bytes(data: bytes, max_bytes: int, where: str) -> Source:
    _check_size(len(data), max_bytes, where)
    if documents.is_pdf(data):
        return Source(documents.pdf_text(data, where), Kind.PRINT, None, sha256(data).hexdigest())
    if documents.is_word(data):
        text = documents.word_text(data, max_bytes, where)
        _check_text(text, where)
        return Source(text, Kind.TEXT, None, sha256(data).hexdigest())
    documents.refuse_others(data, where)
    if documents.is_saved_page(data):
        return _from_saved_page(data, where)
    decoded = decoding.decode(data, where)
    _check_text(decoded.text, where)
    url = _saved_from(decoded.text)
    checksum = sha256(data).hexdigest()
    return Source(decoded.text, _kind(decoded.text), decoded.encoding, checksum, decoded.notices, url)


def _from_saved_page(data: bytes, where: str) -> Source:
    page = documents.saved_page(data, where)
    decoded = decoding.decode(page.data, where, page.charset)
    _check_text(decoded.text, where)
    checksum = sha256(data).hexdigest()
    return Source(decoded.text, Kind.HTML, decoded.encoding, checksum, decoded.notices, page.url)


def _saved_from(text: str) -> str | None:
    """The address that a browser writes into a page it saves."""
    found = _SAVED_FROM.search(text[:2000])
    return found[1] if found else None


def _load(path: Path, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except IsADirectoryError as error:
        raise UnreadableInputError(f"{path} is a directory: pass its files one by one") from error
    except FileNotFoundError as error:
        raise UnreadableInputError(f"{path} does not exist") from error
    except OSError as error:
        raise UnreadableInputError(f"{path} can't be read: {error.strerror}") from error


def _check_size(size: int, max_bytes: int, where: str) -> None:
    if size > max_bytes:
        raise InputTooLargeError(
            f"{where} has more than {max_bytes:,} bytes: raise max_bytes if it is a report"
        )


def _check_text(text: str, where: str) -> None:
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u3000\xa0"):
        raise EmptyInputError(f"{where} is empty: there is no text to read")


def _kind(text: str) -> Kind:
    head = text[:20_000].removeprefix("\ufeff")
    if _OPENS.match(head):
        return Kind.HTML
    if head.startswith("---\n"):
        return Kind.TEXT
    starts = head.lstrip().startswith("<")
    return Kind.HTML if len(_BLOCKS.findall(head)) >= (1 if starts else 3) else Kind.TEXT
