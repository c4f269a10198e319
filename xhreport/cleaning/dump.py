"""The text of a forum page, as copied from a browser or printed by a text reader.

What belongs to the forum stands around each post: counts, the thread's title with its tag, the
author's side-bar (积分, 签到, Rank), the time of the post, and after it the notice to log in. The
side-bar's numbers look like quantities and are none.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from xhreport.cleaning.chrome import words
from xhreport.cleaning.fields import moment
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.thread import ThreadPost, assemble
from xhreport.models import Post

_HEAD = 200  # lines of navigation that may stand above the counts
_LONGEST = 160  # a line with the time of a post is no paragraph
_TITLE = regex.compile(r"(?:\[(?P<tag>[^\[\]\n]{1,12})\]\s*)?(?P<title>\S.{3,118}\S)")
_NAME = regex.compile(r"[^\s|:：•·]{1,20}")


@dataclass(frozen=True, slots=True)
class _Patterns:
    counts: "regex.Pattern[str]"
    posted: "regex.Pattern[str]"
    tool: "regex.Pattern[str]"
    tools_behind: "regex.Pattern[str]"
    side_bar: "regex.Pattern[str]"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    dump = words().dump
    colon = r"\s*[:：]\s*"
    return _Patterns(
        counts=regex.compile(
            rf"\L<views>{colon}(?P<views>\d+)[\s|]*\L<replies>{colon}(?P<replies>\d+)",
            views=list(dump.views),
            replies=list(dump.replies),
        ),
        posted=regex.compile(r".{0,40}?\L<posted>\s*\d{4}-\d.*", posted=list(dump.posted)),
        tool=regex.compile(r"(?:\L<tools>\d*+|\d{1,4}\s*[#楼]|[\s|\[\]]++)++", tools=list(dump.tools)),
        tools_behind=regex.compile(r"\s*(?:\[\s*\L<tools>\s*\]\s*)++$", tools=list(dump.tools)),
        side_bar=regex.compile(r"\L<words>", words=list(dump.side_bar)),
    )


def clean(lines: list[str]) -> Page | None:
    """Clean the lines of a dump; None if none of them has counts or the time of a post."""
    counts = next((found for line in lines[:_HEAD] if (found := _patterns().counts.search(line))), None)
    if counts is None:
        return None
    ledger = Ledger()
    posts, heads = _posts(lines, ledger)
    if not posts:
        return None
    tag, title = _title(heads[0])
    return Page(
        text="\n".join(assemble(posts, ledger)),
        cleaner="forum dump",
        title=title,
        post=Post(
            tag=tag,
            author=posts[0].author,
            author_rank=posts[0].rank,
            posted=posts[0].posted,
            views=int(counts["views"]),
            replies=int(counts["replies"]),
        ),
        dropped=tuple(ledger.entries),
    )


def _posts(lines: list[str], ledger: Ledger) -> tuple[list[ThreadPost], list[list[str]]]:
    """The posts in order, and what stands above each.

    A post begins below the line of its time and ends at the forum's own words.
    """
    patterns = _patterns()
    starts = [
        at for at, line in enumerate(lines) if len(line) <= _LONGEST and patterns.posted.fullmatch(line)
    ]
    posts: list[ThreadPost] = []
    heads: list[list[str]] = []
    end = 0
    for start, following in pairwise([*starts, len(lines)]):
        begin = start + 1
        while begin < following and patterns.tool.fullmatch(lines[begin]):
            begin += 1
        head = lines[end:start]
        ledger.drop(lines[end:begin], "side-bar" if posts else "forum header")
        end = _end(lines, begin, following)
        posts.append(ThreadPost(_author(head), moment(lines[start]), lines[begin:end], _rank(head)))
        heads.append(head)
    ledger.drop(lines[end:], "forum footer")
    return posts, heads


def _end(lines: list[str], begin: int, following: int) -> int:
    """Where a post ends: at its row of buttons or at the forum's own words, whichever comes first."""
    tool, ends = _patterns().tool, words().dump.end
    marks = (
        at
        for at in range(begin, following)
        if lines[at].startswith(ends) or ("举报" in lines[at] and tool.fullmatch(lines[at]))
    )
    end = next(marks, following)
    while end > begin and tool.fullmatch(lines[end - 1]):
        end -= 1
    return end


def _below_counts(head: list[str]) -> tuple[list[str], bool]:
    """The lines above a post without buttons; below the counts, if the head of the thread is among them."""
    patterns = _patterns()
    below = max((at + 1 for at, line in enumerate(head) if patterns.counts.search(line)), default=0)
    rest = [line for line in head[below:] if not patterns.tool.fullmatch(line)]
    return [line for line in rest if not line.startswith(words().dump.end)], below > 0


def _title(head: list[str]) -> tuple[str | None, str | None]:
    """The type tag and the title: `[上海] 2019年…`."""
    rest, is_head = _below_counts(head)
    found = _TITLE.fullmatch(_patterns().tools_behind.sub("", rest[0])) if rest and is_head else None
    return (found["tag"], found["title"].strip()) if found else (None, None)


def _author(head: list[str]) -> str | None:
    """The name that opens the side-bar; some copies lost it with the picture."""
    rest, is_head = _below_counts(head)
    name = next(iter(rest[1:] if is_head else rest), "")
    return name if _NAME.fullmatch(name) and not _patterns().side_bar.search(name) else None


def _rank(head: list[str]) -> str | None:
    """The group's name, which stands before its stars (`Rank: 7`)."""
    for line, following in pairwise(head):
        if following.startswith("Rank:") and _NAME.fullmatch(line) and not line.isdecimal():
            return line
    return None
