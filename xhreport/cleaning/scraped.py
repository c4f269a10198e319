"""A scraped text: lines of 标题, 来源, 时间, 阅读 and their kin stand before the report."""

from xhreport.cleaning import footer, labels
from xhreport.cleaning.fields import value
from xhreport.cleaning.page import Ledger, Page

_HEAD = 20  # lines in which the header stands
_TITLE = 60
_BELOW_TITLE = 6


def clean(lines: list[str]) -> Page | None:
    """Clean the lines of a scraped text; None if no header of at least two labels opens it."""
    header = labels.header(lines[:_HEAD])
    if header.labels < 2:
        return None
    ledger = Ledger()
    above = [line for line in lines[: header.first] if len(line) <= _TITLE]
    ledger.drop(lines[: header.end], "header")
    body = _without_labels(lines[header.end :], header, ledger)
    return Page(
        text="\n".join(footer.cut(body, ledger)),
        cleaner="scraped",
        title=value(header.values.get("title")) or (above[-1] if above else None),
        post=labels.post(header.values),
        dropped=tuple(ledger.entries),
    )


def _without_labels(lines: list[str], header: labels.Header, ledger: Ledger) -> list[str]:
    """The body without a site's own header line, which stands below the report's title."""
    kept = []
    for at, line in enumerate(lines):
        pairs = labels.pairs(line) if at < _BELOW_TITLE else []
        for name, said in pairs:
            header.values.setdefault(name, said)
        if pairs:
            ledger.drop(line, "header")
        else:
            kept.append(line)
    return kept
