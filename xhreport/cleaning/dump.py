"""The text of a forum page, as copied from a browser or printed by a text reader.

What belongs to the forum stands around each post: counts, the thread's title with its tag, the
author's side-bar (积分, 签到, Rank), the time of the post, and after it the notice to log in. The
side-bar's numbers look like quantities and are none.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

from xhreport.cleaning import paragraphs
from xhreport.cleaning.chrome import words
from xhreport.cleaning.fields import moment
from xhreport.cleaning.page import Ledger, Page
from xhreport.models import Post

_TITLE = regex.compile(r"(?:\[(?P<tag>[^\[\]\n]{1,12})\]\s*)?(?P<title>\S.{3,118}\S)")
_TOOLS_BEHIND = regex.compile(r"\s*\[复制链接\].*$")
_EDITED = regex.compile(r"[\[\s]*本帖最[后後]由\s.{1,80}[编編][辑輯][\]\s]*")
_NAME = regex.compile(r"[^\s|:：•·]{1,20}")
_SIDE_BAR = regex.compile(r"每日心情|签到|该用户|头像|主题|帖子|积分")


@dataclass(frozen=True, slots=True)
class _Patterns:
    counts: "regex.Pattern[str]"
    posted: "regex.Pattern[str]"
    tool: "regex.Pattern[str]"


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    dump = words().dump
    counts = rf"{dump.views}\s*(?P<views>\d+)\s*\|?\s*{dump.replies}\s*(?P<replies>\d+)"
    return _Patterns(
        counts=regex.compile(counts.replace(":", r"\s*[:：]")),
        posted=regex.compile(rf"^.{{0,40}}?{dump.posted}\s*(?P<when>\d{{4}}-\d.*)$"),
        tool=regex.compile(r"(?:\L<tools>|\d{1,4}\s*[#楼]|[\s|\[\]]++)++", tools=list(dump.tools)),
    )


@dataclass(slots=True)
class _Post:
    """A post: what stands before it, the line with its time, its lines, and what ends it."""

    before: list[str]
    posted: str
    body: list[str]
    after: list[str]


def clean(text: str) -> Page | None:
    """Clean a dump; None if the text has no line with counts or no time of a post."""
    patterns = _patterns()
    lines = paragraphs.split(text)
    head = next((at for at, line in enumerate(lines[:200]) if patterns.counts.search(line)), None)
    posts = _posts(lines)
    if head is None or not posts:
        return None
    ledger = Ledger()
    counts = patterns.counts.search(lines[head])
    tag, title = _title(posts[0].before)
    body = _assemble(posts, ledger)
    return Page(
        text="\n".join(paragraphs.mend(body)),
        cleaner="forum dump",
        title=title,
        post=Post(
            tag=tag,
            author=_author(posts[0].before, title),
            author_rank=_rank(posts[0].before),
            posted=moment(posts[0].posted),
            views=int(counts["views"]) if counts else None,
            replies=int(counts["replies"]) if counts else None,
        ),
        dropped=tuple(ledger.entries),
    )


def _posts(lines: list[str]) -> list[_Post]:
    """The posts in order; a post begins with the line of its time and ends at the forum's own words."""
    patterns = _patterns()
    starts = [at for at, line in enumerate(lines) if len(line) <= 160 and patterns.posted.match(line)]
    posts: list[_Post] = []
    end = 0
    for start, following in zip(starts, [*starts[1:], len(lines)], strict=False):
        begin = start + 1
        while begin < following and patterns.tool.fullmatch(lines[begin]):
            begin += 1
        before, stop = lines[end:start], following
        for at in range(begin, following):
            if lines[at].startswith(words().dump.end):
                stop = at
                break
        posts.append(_Post(before, lines[start], lines[begin:stop], lines[stop:following]))
        end = stop
    return posts


def _assemble(posts: list[_Post], ledger: Ledger) -> list[str]:
    """The first post, and what its author goes on with in the posts right after it."""
    first = posts[0]
    author = _author(first.before, None)
    ledger.drop([*first.before, first.posted], "forum header")
    body = _without_edit_mark(first.body, ledger)
    for post in posts[1:]:
        same = author is not None and _author(post.before, None) == author
        ledger.drop([*post.before, post.posted], "forum side-bar")
        if same:
            body += _without_edit_mark(post.body, ledger)
        else:
            ledger.drop(post.body, "reply")
    ledger.drop(posts[-1].after, "forum footer")
    return body


def _without_edit_mark(lines: list[str], ledger: Ledger) -> list[str]:
    kept = [line for line in lines if not _EDITED.fullmatch(line)]
    ledger.drop((line for line in lines if _EDITED.fullmatch(line)), "edit mark")
    return kept


def _after_counts(before: list[str]) -> list[str]:
    """The lines of the thread's head below its counts, without buttons."""
    patterns = _patterns()
    below = max((at + 1 for at, line in enumerate(before) if patterns.counts.search(line)), default=0)
    return [line for line in before[below:] if not patterns.tool.fullmatch(line)]


def _title(before: list[str]) -> tuple[str | None, str | None]:
    """The type tag and the title: `[上海] 2019年…`."""
    rest = _after_counts(before)
    found = _TITLE.fullmatch(_TOOLS_BEHIND.sub("", rest[0])) if rest else None
    return (found["tag"], found["title"].strip()) if found else (None, None)


def _author(before: list[str], title: str | None) -> str | None:
    """The name above the side-bar; some copies lost it with the picture."""
    rest = [line for line in _after_counts(before) if not line.startswith(words().dump.end)]
    if rest and (title is not None or any(_patterns().counts.search(line) for line in before)):
        rest = rest[1:]
    name = rest[0] if rest else ""
    return name if _NAME.fullmatch(name) and not _SIDE_BAR.search(name) else None


def _rank(before: list[str]) -> str | None:
    """The group's name, which stands before its stars (`Rank: 7`)."""
    for line, following in pairwise(before):
        if following.startswith("Rank:") and _NAME.fullmatch(line) and not line.isdecimal():
            return line
    return None
