"""In which encoding are these bytes? Mark, declared charset, strict UTF-8, GB18030, in this order."""

import codecs
from dataclasses import dataclass

import regex

from xhreport.errors import UndecodableInputError
from xhreport.models import Notice

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"<(?:meta\b|\?xml\b)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", regex.I
)
_HEAD = 8192  # browsers look for the charset in the first kilobyte; some forums put scripts before it
_GB = frozenset({"gb2312", "gbk", "gb18030"})
_TOLERATED = 0.01  # share of bad characters up to which a text is damaged and not another encoding
_CONTROL = regex.compile(r"[\x01-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and the encoding that explains its bytes."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def without_nulls(text: str) -> str:
    """The text without NUL characters, which stop parsers."""
    return text.replace("\0", "") if "\0" in text else text


def decode(data: bytes, where: str, charset: str | None = None) -> Decoded:
    """Decode bytes strictly; damaged ones with replacement characters and a notice.

    `charset` is what a header said; it goes before what the page declares itself.

    Raises:
        UndecodableInputError: no encoding explains the bytes.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, where)
    candidates = _candidates(data, charset)
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        _check_printable(text, where)
        return Decoded(without_nulls(text), encoding)
    return _decode_damaged(data, candidates, where)


def _candidates(data: bytes, charset: str | None) -> list[str]:
    """The encodings to try, in order.

    The declared one goes first. Only of a declared GB2312 or GBK UTF-8 is tried before: pages declare
    it that are UTF-8, and short ones fit the full code space of GBK, while no GBK text of more than a
    few characters is UTF-8. Either name stands for GB18030, of which both are parts.
    """
    found = _DECLARED.search(data[:_HEAD])
    declared = _codec(charset or (found[1].decode("ascii") if found else None))
    order = ["utf-8", "gb18030"] if declared in _GB else [declared, "utf-8", "gb18030"]
    return list(dict.fromkeys(name for name in order if name and name not in {"iso8859-1", "ascii"}))


def _codec(name: str | None) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _decode_marked(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        return Decoded(without_nulls(data.decode(encoding)), encoding)
    except UnicodeDecodeError:
        return _decode_damaged(data, [encoding], where)


def _decode_damaged(data: bytes, candidates: list[str], where: str) -> Decoded:
    """A file cut off inside a character or with a few bad bytes; take what leaves the fewest."""
    text, encoding = min(
        ((data.decode(name, errors="replace"), name) for name in candidates),
        key=lambda pair: pair[0].count("\ufffd"),
    )
    bad = text.count("\ufffd")
    wide = sum(char > "\x7f" for char in text)
    if bad > max(1, wide * _TOLERATED):
        raise UndecodableInputError(
            f"{where} is text in none of {', '.join(candidates)}: save it as UTF-8 text or HTML"
        )
    _check_printable(text, where)
    notice = Notice(code="undecodable_bytes", message=f"{bad} characters could not be decoded as {encoding}")
    return Decoded(without_nulls(text), encoding, (notice,))


def _check_printable(text: str, where: str) -> None:
    """Binary data decodes by chance; text has next to no control characters."""
    nulls, controls = text.count("\0"), len(_CONTROL.findall(text))
    if nulls * 20 > len(text) or controls * 50 > len(text) + 50:
        raise UndecodableInputError(
            f"{where} is no text but binary data: save it as text, HTML, .docx or .pdf"
        )
