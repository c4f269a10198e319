"""Which posts of a thread make the report? The first, and those in which its author goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import regex

from xhreport.cleaning.page import Ledger

_GOES_ON = 200  # characters; a shorter post of the author's is an answer to a reader
_ENDS = "。！？!?”）)"
_EDITED = regex.compile(r"[\[\s]*本帖最[后後]由.{1,120}?[编編][辑輯][\]\s]*")
_NOT_SHOWN = regex.compile(r"(?:提示[:：]\s*)?(?:作者被禁止或删除|该帖被管理员或版主屏蔽).{0,20}")


@dataclass(slots=True)
class ThreadPost:
    """A post of a thread, in the order of the page."""

    author: str | None
    posted: datetime | None
    lines: list[str]
    rank: str | None = None


def assemble(posts: Sequence[ThreadPost], ledger: Ledger) -> list[str]:
    """The lines of the report; the other posts go into the ledger as replies.

    A long report is cut where the forum's limit was reached, so the author's next post either is
    long itself or takes up a sentence that the one before broke off.
    """
    first, *others = posts
    report = _without_marks(first.lines, ledger)
    directly = True
    for post in others:
        size = sum(map(len, post.lines))
        broken_off = directly and bool(report) and report[-1][-1] not in _ENDS
        if post.author is not None and post.author == first.author and (size >= _GOES_ON or broken_off):
            report += _without_marks(post.lines, ledger)
        else:
            directly = False
            ledger.drop(post.lines, "reply")
    return report


def _without_marks(lines: list[str], ledger: Ledger) -> list[str]:
    """A post without what the forum wrote into it."""
    marks = [line for line in lines if _EDITED.fullmatch(line) or _NOT_SHOWN.fullmatch(line)]
    ledger.drop(marks, "edit mark")
    return [line for line in lines if line not in marks] if marks else list(lines)
