"""A scraped text: lines of 标题, 来源, 时间, 阅读 and their kin stand before the report."""

from dataclasses import dataclass, field

from xhreport.cleaning import footer, paragraphs
from xhreport.cleaning.chrome import label_pattern, words
from xhreport.cleaning.fields import count, moment, value
from xhreport.cleaning.page import Ledger, Page
from xhreport.models import Post

_HEAD = 20  # lines in which the header stands
_LONGEST = 120  # a header line is no paragraph
_TITLE = 60
_BELOW_TITLE = 6


@dataclass(slots=True)
class _Header:
    """The labelled values, and where the body begins."""

    values: dict[str, str] = field(default_factory=dict)
    first: int = 0
    end: int = 0
    labels: int = 0


def clean(text: str) -> Page | None:
    """Clean a scraped text; None if no header of at least two labels opens it."""
    lines = paragraphs.split(text)
    header = _read(lines)
    if header.labels < 2:
        return None
    ledger = Ledger()
    before = lines[: header.first]
    ledger.drop(lines[: header.end], "header")
    body = footer.cut(_without_labels(lines[header.end :], header, ledger), ledger)
    title = value(header.values.get("title")) or (
        before[-1] if before and len(before[-1]) <= _TITLE else None
    )
    return Page(
        text="\n".join(paragraphs.mend(body)),
        cleaner="scraped",
        title=title,
        post=_post(header.values),
        dropped=tuple(ledger.entries),
    )


def _read(lines: list[str]) -> _Header:
    """Read labels line by line; a label without a value takes the next line."""
    header = _Header()
    waiting: str | None = None
    for at, line in enumerate(lines[:_HEAD]):
        pairs = _pairs(line) if len(line) <= _LONGEST else []
        if pairs:
            header.first = header.first if header.labels else at
            header.labels += len(pairs)
            for name, said in pairs:
                header.values.setdefault(name, said)
            waiting = pairs[-1][0] if not pairs[-1][1] and pairs[-1][0] != "body" else None
            header.end = at + 1
            if pairs[-1][0] == "body":
                break
        elif waiting:
            header.values[waiting] = line
            waiting = None
            header.end = at + 1
    return header


def _without_labels(lines: list[str], header: _Header, ledger: Ledger) -> list[str]:
    """The body without a site's own header line, which stands below the report's title."""
    kept = []
    for at, line in enumerate(lines):
        pairs = _pairs(line) if at < _BELOW_TITLE and len(line) <= _LONGEST else []
        for name, said in pairs:
            header.values.setdefault(name, said)
        if pairs:
            ledger.drop(line, "header")
        else:
            kept.append(line)
    return kept


def _pairs(line: str) -> list[tuple[str, str]]:
    """The fields of a line that begins with a label, in order, with what is said of each."""
    found = list(label_pattern().finditer(line))
    if not found or found[0].start() > 0:
        return []
    ends = [item.start() for item in found[1:]] + [len(line)]
    pairs = []
    for item, end in zip(found, ends, strict=True):
        name = words().field_of(item["label"])
        if name:
            pairs.append((name, line[item.end() : end].strip()))
    return pairs


def _post(values: dict[str, str]) -> Post | None:
    post = Post(
        author=value(values.get("author")),
        posted=moment(values.get("posted")),
        views=count(values.get("views")),
        replies=count(values.get("replies")),
        source=value(values.get("source")),
        url=value(values.get("url")),
    )
    return post if post != Post() else None
