"""Is every number accounted for? Each digit must lie in an indicator or in a skipped number."""

import re
from collections.abc import Iterable

from xhreport.models import Indicator, Reason, Skipped

_DIGITS = re.compile(r"\d(?:[\d.,．，]*\d)?")


def unaccounted(text: str, indicators: Iterable[Indicator], skipped: Iterable[Skipped]) -> list[Skipped]:
    """The digits of the text that no stage spoke of, as skipped numbers with the rule `audit`."""
    taken = bytearray(len(text))
    spans = [(i.start, i.end) for i in indicators] + [(s.start, s.end) for s in skipped]
    for start, end in spans:
        taken[start:end] = b"\x01" * (end - start)
    missed = []
    for m in _DIGITS.finditer(text):
        start = taken.find(0, *m.span())
        if start < 0:
            continue
        end = taken.rfind(0, start, m.end()) + 1
        if not any(taken[start:end]):
            missed.append(_skipped(text, start, end))
        else:
            missed += [
                _skipped(text, at, at + 1) for at in range(start, end) if text[at].isdigit() and not taken[at]
            ]
    return missed


def _skipped(text: str, start: int, end: int) -> Skipped:
    return Skipped(text=text[start:end], start=start, end=end, reason=Reason.LABEL, rule="audit")
