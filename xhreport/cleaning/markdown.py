"""Markdown: front matter, comments and markers go, the words stay."""

import regex

from xhreport.cleaning import footer, paragraphs, wrapped
from xhreport.cleaning.fields import moment, value
from xhreport.cleaning.page import Ledger, Page
from xhreport.models import Post

_FRONT = regex.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(?P<fields>.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", regex.S)
_FIELD = regex.compile(r"^(?P<key>\w+)[ \t]*:[ \t]*(?P<value>\S.*?)[ \t]*\r?$", regex.M)
_SIGNS = regex.compile(r"^#{1,6}[ \t]+\S|^\*\*\S[^\n]*\*\*|<!--", regex.M)
_COMMENT = regex.compile(r"<!--(.*?)(?:-->|\Z)", regex.S)
_IMAGE = regex.compile(r"!\[([^\[\]\n]{0,200}+)\]\([^()\n]{0,500}+\)")
_LINK = regex.compile(r"\[([^\[\]\n]{1,200}+)\]\((?:https?:|/|#|\.)[^()\s]{0,500}+\)")
_NOTE = regex.compile(r"\[\^[^\[\]\s]{1,40}+\]:?")
# A lone star is a marker unless it stands between digits or apart; behind a backslash, it is itself.
_EMPHASIS = regex.compile(
    r"\\([\\`*_{}\[\]()#+.!|>-])|\*{2,}+|(?<![0-9A-Za-z\s])\*|\*(?![0-9A-Za-z\s])|(?<!\w)__|__(?!\w)|`"
)
_BREAK = regex.compile(r"<br\s*/?>", regex.I)
_MARKER = regex.compile(r"^(?:#{1,6}[ \t]+|>[ \t]?|[-+*][ \t]+)+")
_RULE = regex.compile(r"(?:[-*_|:=][ \t]*){3,}")
_ROW = regex.compile(r"\|(.+)\|")


def clean(text: str) -> Page | None:
    """Clean Markdown; None if the text shows no sign of it."""
    front = _FRONT.match(text)
    if not front and not _SIGNS.search(text):
        return None
    ledger = Ledger()
    fields: dict[str, str] = {}
    if front:
        ledger.drop(front["fields"], "front matter")
        fields = {
            found["key"].lower(): found["value"].strip("\"'") for found in _FIELD.finditer(front["fields"])
        }
        text = text[front.end() :]
    lines = footer.cut(_lines("\n".join(wrapped.unwrapped(text.splitlines())), ledger), ledger)
    return Page(
        text="\n".join(lines),
        cleaner="markdown",
        title=value(fields.get("title")),
        post=_post(fields),
        dropped=tuple(ledger.entries),
    )


def _post(fields: dict[str, str]) -> Post | None:
    link = value(fields.get("url") or fields.get("link") or fields.get("source"))
    is_address = bool(link and "://" in link)
    post = Post(
        author=value(fields.get("author")),
        posted=moment(fields.get("date")),
        source=None if is_address else link,
        url=link if is_address else None,
    )
    return post if post != Post() else None


def _lines(text: str, ledger: Ledger) -> list[str]:
    """The words of each line; a table row keeps its cells apart by a tab."""
    for pattern, reason in ((_COMMENT, "comment"), (_IMAGE, "image")):
        for found in pattern.finditer(text):
            ledger.drop(found[1], reason)
        text = pattern.sub("", text)
    lines = [_plain(line) for line in paragraphs.split(_BREAK.sub("\n", text)) if not _RULE.fullmatch(line)]
    return [line for line in lines if line]


def _plain(line: str) -> str:
    row = _ROW.fullmatch(line)
    if row:
        line = "\t".join(cell.strip() for cell in row[1].split("|"))
    line = _MARKER.sub("", line)
    line = _NOTE.sub("", _LINK.sub(r"\1", line))
    return _EMPHASIS.sub(lambda found: found[1] or "", line).strip()
