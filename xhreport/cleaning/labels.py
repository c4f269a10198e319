"""Which fields does a line of labels fill? `来源：区政府网 时间：2019-03-06 阅读：125` fills three."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from xhreport.cleaning.chrome import label_pattern, words
from xhreport.cleaning.fields import count, moment, name, value
from xhreport.models import Post

LONGEST = 160  # a line of labels is no paragraph
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
    found = list(label_pattern().finditer(line))
    ends = [item.start() for item in found[1:]] + [len(line)]
    named = (
        (words().field_of(item["label"]), item.end(), end) for item, end in zip(found, ends, strict=True)
    )
    return [(name, line[start:end].strip(_AROUND)) for name, start, end in named if name]


def bar(line: str) -> dict[str, str]:
    """The fields of a line under a title: labels anywhere in it, and a bare date as the time."""
    found = list(label_pattern().finditer(line)) if len(line) <= LONGEST else []
    ends = [item.start() for item in found[1:]] + [len(line)]
    said: dict[str, str] = {}
    for item, end in zip(found, ends, strict=False):
        name = words().field_of(item["label"])
        if name:
            said.setdefault(name, line[item.end() : end].strip(_AROUND))
    if found and "posted" not in said and moment(line[: found[0].start()]):
        said["posted"] = line[: found[0].start()].strip(_AROUND)
    return said


def header(lines: list[str]) -> Header:
    """Read labels line by line, up to 正文; a label without a value takes the next line."""
    read = Header()
    waiting: str | None = None
    for at, line in enumerate(lines):
        found = pairs(line)
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
            read.values[waiting] = line
            waiting = None
            read.end = at + 1
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
