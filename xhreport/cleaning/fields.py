"""What does a page say of the posting itself? Dates, counts and labelled values as they are written."""

from datetime import datetime

import regex

_DATE = regex.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?"
    r"(?:[\sT　-]*(?P<hour>\d{1,2})\s*[:：时]\s*(?P<minute>\d{1,2})(?:\s*[:：分]\s*(?P<second>\d{1,2}))?)?"
)
_COUNT = regex.compile(r"\d[\d,]*")


def moment(text: str | None) -> datetime | None:
    """The first date in a text, with its time if it has one; a relative one (昨天 21:02) is None.

    >>> moment("发表于 2019-3-6 21:02:43")
    datetime.datetime(2019, 3, 6, 21, 2, 43)
    """
    found = _DATE.search(text) if text else None
    if not found:
        return None
    parts = [int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
    try:
        return datetime(*parts)  # type: ignore[arg-type]
    except ValueError:  # 2019-13-45: a number of another kind
        return None


def count(text: str | None) -> int | None:
    """The first whole number in a text: `查看: 2703` is 2703."""
    found = _COUNT.search(text) if text else None
    return int(found[0].replace(",", "")) if found else None


def value(text: str | None) -> str | None:
    """A stated value; placeholders such as 未知 say nothing."""
    text = (text or "").strip()
    return None if text in {"", "未知", "无", "不详", "-", "--", "null", "None"} else text


def name(text: str | None) -> str | None:
    """A person or an office; a bare number is an account, and a label before the name is none of it."""
    said = value((text or "").rsplit("：", 1)[-1])
    return None if said is None or said.isdecimal() else said
