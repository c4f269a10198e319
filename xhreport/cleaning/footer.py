"""Where does the report end and the foot of the page begin?"""

import regex

from xhreport.cleaning.chrome import words
from xhreport.cleaning.page import Ledger

_SHORT = 60  # a line that begins a footer is no paragraph
_PROSE = 80  # a line so long that ends as a sentence does is the report's
_ENDS = "。！？；.!?”）)"
_TAIL = regex.compile(r"(?:^|(?<=[。！？；，])|\s{2,})(?P<tail>[^。！？；，]{4,40})$")


def cut(lines: list[str], ledger: Ledger) -> list[str]:
    """The lines before the footer; the footer and a copyist's advertisement go into the ledger."""
    end = _start(lines)
    ledger.drop(lines[end:], "footer")
    return _without_advertisement(lines[:end], ledger)


def _start(lines: list[str]) -> int:
    """The first line that can begin a footer and has no prose after it."""
    foot = words().footer
    end = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if line.startswith(foot.notices) or (len(line) <= _SHORT and line.startswith(foot.starts)):
            end = at
        elif len(line) > _PROSE and line[-1] in _ENDS:
            break
    return end


def _without_advertisement(lines: list[str], ledger: Ledger) -> list[str]:
    found = _TAIL.search(lines[-1]) if lines else None
    if not found or not any(word in found["tail"] for word in words().footer.advertisement):
        return lines
    ledger.drop(found["tail"], "advertisement")
    rest = lines[-1][: found.start()].rstrip()
    return [*lines[:-1], rest] if rest else lines[:-1]
