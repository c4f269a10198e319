"""Where does a text turn into mis-decoded garbage?

UTF-8 read as GBK gives Chinese characters that nobody writes (政府 becomes 鏀垮簻). Encoded back,
they are UTF-8 again: eight such characters in a row happen in no real text. Read as Latin-1, either
encoding gives long runs of accented letters, which no report has.
"""

import regex

from xhreport.models import Notice

# Three bytes make a character of a report; bytes that the decoder could not place became a U+FFFD,
# which GB18030 writes as 84 31 A4 37.
_RUN = regex.compile(rb"(?:[\xe3-\xe9\xef](?:[\x80-\xbf]{2}|[\x80-\xbf]?\x84\x31\xa4\x37[\x80-\xbf]?)){8,}+")
_LATIN = regex.compile(r"[\x80-\xff]{12,}+")
_LOST = regex.compile(r"(?:\ufffd[^\ufffd]{0,2}+){6,}+")

# What the commonest characters (，。的) turn into; a text without any of them is not searched.
_IN_GBK = ("锛", "銆", "鐨")
_IN_LATIN = ("£¬", "¡£", "ï¼", "ã\x80")


def find(text: str) -> Notice | None:
    """A notice with the span from the first to the last garbage, if there is any."""
    spans: list[tuple[int, int]] = []
    if any(sign in text for sign in _IN_GBK):
        spans += _misread(text)
    if any(sign in text for sign in _IN_LATIN):
        spans += [found.span() for found in _LATIN.finditer(text)]
    if "\ufffd" in text:
        spans += [found.span() for found in _LOST.finditer(text)]
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
