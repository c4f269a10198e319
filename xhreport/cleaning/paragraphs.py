"""Which lines make a paragraph? White space is tidied, lost and broken lines are mended.

The report's own characters stay as they are. Only white space and characters that show
nothing may go, and damage that stands for white space (`&nbsp;`, runs of question marks).
"""

import re
from html import unescape

_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_LOST_SPACE = re.compile(r"\?{2,}+")  # what is left of a no-break space in a wrong encoding

# Some copies lost their line breaks: paragraphs of one long line stand between two ideographic spaces.
_INDENT = re.compile(r"(?:[\u3000\u2003]\s|\s[\u3000\u2003]|\t)\s*+")
_LOST_BREAK = re.compile(r"[。！？；：”）][\u3000\u2003]{2}")
_AFTER_SENTENCE = re.compile(r"(?<=[。！？；：])[\u3000\u2003]{2}\s*+")
_OFTEN = 3
_LONG = 400
ENDS = "。．｡！？；：!?;:"
"""Marks with which a sentence or a line of a list ends."""

_UNFINISHED = ("，", "、")
_STARTS_ITEM = re.compile(
    r"[（(]?[一二三四五六七八九十百\d]{1,3}(?:[、）)]|[.．](?!\d))|第[一二三四五六七八九十]|[一二三四五六七八九十]是|[—─―－•●▲◆■*]"
)


def split(text: str) -> list[str]:
    """The lines of a text, tidied, without empty ones."""
    stripped = text.strip()
    if stripped.isprintable() and "&" not in stripped and "??" not in stripped:
        return [stripped] if stripped else []  # one line, and nothing in it to tidy: the common case
    lines = (tidy(line) for line in text.splitlines())
    lost = len(_LOST_BREAK.findall(text)) >= _OFTEN
    return [piece for line in lines if line for piece in (_restore_breaks(line) if lost else (line,))]


def tidy(line: str) -> str:
    """A line without what shows nothing, its ends stripped; inner white space stays."""
    if "&" in line:
        line = _ENTITY.sub(lambda found: unescape(found[0]), line)
    if not line.isprintable():
        line = _INVISIBLE.sub("", line)
    if "??" in line:
        line = _LOST_SPACE.sub("  ", line)
    return line.replace("\xa0", " ").strip()


def _restore_breaks(line: str) -> list[str]:
    """A long line parts at every indent in it, a shorter one where a sentence ends before the indent."""
    indent = _INDENT if len(line) >= _LONG and len(_LOST_BREAK.findall(line)) >= _OFTEN else _AFTER_SENTENCE
    return [piece for piece in indent.split(line) if piece]


def mend(lines: list[str]) -> list[str]:
    """Join a line that breaks off at a comma with the next.

    No paragraph ends so, and copies of web pages break lines there often enough. A list item
    is not drawn to the line before it. Lines without a comma are not joined: a heading or a line of
    the title block ends without a mark as well, and joined with its neighbour it would be lost.
    """
    mended: list[str] = []
    for line in lines:
        if mended and mended[-1].endswith(_UNFINISHED) and not starts_item(line):
            mended[-1] += line
        else:
            mended.append(line)
    return mended


def starts_item(line: str) -> bool:
    """Whether the line opens an item of a list, or is a numbered heading."""
    return _STARTS_ITEM.match(line) is not None
