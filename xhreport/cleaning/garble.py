"""Where does a text turn into mis-decoded garbage?

UTF-8 read as GBK gives Chinese characters that nobody writes (政府 becomes 鏀垮簻). Encoded back,
they are UTF-8 again: eight such characters in a row happen in no real text.
"""

import regex

from xhreport.models import Notice

_RUN = regex.compile(rb"(?:[\xe3-\xe9][\x80-\xbf][\x80-\xbf]){8,}+")
_LATIN = regex.compile(r"[\x80-\xff]{12,}+")  # GBK read as Latin-1
_LOST = regex.compile(r"(?:\ufffd[^\ufffd]{0,2}+){6,}+")


def find(text: str) -> Notice | None:
    """A notice with the span from the first to the last garbage, if there is any."""
    spans = [found.span() for pattern in (_LATIN, _LOST) for found in pattern.finditer(text)]
    spans += _misread(text)
    if not spans:
        return None
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    message = f"the text is mis-decoded from character {start} on: look for another copy of the report"
    return Notice(code="garbled", message=message, start=start, end=end)


def _misread(text: str) -> list[tuple[int, int]]:
    """The stretches that are UTF-8 when encoded as GB18030, to the exact character."""
    data = text.encode("gb18030", errors="replace")
    found = [run.span() for run in _RUN.finditer(data)]
    if not found:
        return []
    first, last = found[0][0], found[-1][1]
    return [(_place(data, first), _place(data, last))]


def _place(data: bytes, at: int) -> int:
    return len(data[:at].decode("gb18030", errors="ignore"))
