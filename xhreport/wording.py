"""How is an indicator said in a few characters? `≈6.5%`, `growth yoy`, `2016–2020`."""

from xhreport.models import Basis, Comparator, Indicator, Period, Region

SIGNS = {
    Comparator.EQ: "",
    Comparator.APPROX: "≈",
    Comparator.GT: ">",
    Comparator.GE: "≥",
    Comparator.LT: "<",
    Comparator.LE: "≤",
    Comparator.RANGE: "",
}
BASES = {None: "", Basis.YOY: " yoy", Basis.ANNUAL_AVERAGE: " p.a.", Basis.SINCE: " since"}


def value(indicator: Indicator) -> str:
    """Value and unit, with a sign for what bounds it: `≥6%`, `6–6.5%`, `1670亿元`."""
    upper = "" if indicator.upper is None else f"–{indicator.upper:f}"
    return f"{SIGNS[indicator.comparator]}{indicator.value:f}{upper}{indicator.unit}"


def measure(indicator: Indicator) -> str:
    """What the number says, and for a growth or change against what: `growth yoy`."""
    return indicator.measure + BASES[indicator.basis]


def years(period: Period | None) -> str:
    """The years of a period: `2019`, `2016–2020`, or nothing.

    >>> years(Period(start=2016, end=2020))
    '2016–2020'
    """
    if period is None:
        return ""
    return str(period.start) if period.start == period.end else f"{period.start}–{period.end}"


def place(region: Region | None) -> str:
    """A place with its code, where it is known: `上海市徐汇区 (310104)`."""
    if region is None:
        return ""
    return f"{region.name} ({region.code})" if region.code else region.name
