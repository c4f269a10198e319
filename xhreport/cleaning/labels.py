"""Which fields does a line of labels fill? `来源：区政府网 时间：2019-03-06 阅读：125` fills three."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from xhreport.cleaning.chrome import label_pattern, words
from xhreport.cleaning.fields import count, moment, name, value
from xhreport.models import Post

LONGEST = 160  # a line of labels is no paragraph
_SAID = 400  # nor is what is said of a label, be it a summary, a whole report
_DATED = regex.compile(r"\s*(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\s\d:：]*")
_AROUND = " \t\u3000|[]【】"


@dataclass(slots=True)
class Header:
    """The labelled values, and the lines among which the labels stand."""

    values: dict[str, str] = field(default_factory=dict)
    first: int = 0
    end: int = 0
    labels: int = 0


def pairs(line: str) -> list[tuple[str, str]]:
    """The fields of a line that begins with a label, in order, with what is said of each."""
    if len(line) > LONGEST or not label_pattern().match(line):
        return []
    return _fields(line)


def bar(line: str) -> dict[str, str]:
    """The fields of a line under a title: labels anywhere in it, and a date before them as the time."""
    said: dict[str, str] = {}
    for field_name, text in _fields(line) if len(line) <= LONGEST else ():
        said.setdefault(field_name, text)
    date = _DATED.match(line) if said and "posted" not in said else None
    if date:
        said["posted"] = date[0]
    return said


def _fields(line: str) -> list[tuple[str, str]]:
    found = list(label_pattern().finditer(line))
    ends = [*(item.start() for item in found[1:]), len(line)]
    said = (line[item.end() : end].strip(_AROUND) for item, end in zip(found, ends, strict=False))
    names = (words().field_of(item["label"]) for item in found)
    return [(field_name, text) for field_name, text in zip(names, said, strict=True) if field_name]


def header(lines: list[str]) -> Header:
    """Read labels line by line, up to 正文; a label without a value takes the next line."""
    read = Header()
    waiting: str | None = None
    for at, line in enumerate(lines):
        found = pairs(line) or (list(bar(line).items()) if _DATED.match(line) else [])
        if found:
            read.first = read.first if read.labels else at
            read.labels += len(found)
            for name, said in found:
                read.values.setdefault(name, said)
            last, said = found[-1]
            waiting = last if not said else None
            read.end = at + 1
            if last == "body":
                break
        elif waiting:
            if len(line) <= _SAID:
                read.values[waiting] = line
                read.end = at + 1
            waiting = None
    return read


def post(values: Mapping[str, str]) -> Post | None:
    """What the labels say of the posting; None if they say nothing."""
    said = Post(
        author=name(values.get("author")),
        posted=moment(values.get("posted")),
        views=count(values.get("views")),
        replies=count(values.get("replies")),
        source=value(values.get("source")),
        url=value(values.get("url")),
    )
    return said if said != Post() else None
