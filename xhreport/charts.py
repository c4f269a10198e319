"""How do promises stand against achievements? A chart of the growth rates of one report.

Drawn with altair from plain values; a chart needs floats, the data keep their decimals.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from xhreport import wording
from xhreport.errors import needs
from xhreport.models import Basis, Indicator, Measure, Report, Status

with needs("plot"):
    import altair as alt

FONT = "Noto Sans SC, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Zen Hei, sans-serif"
_COLOURS = {Status.ACTUAL: "#0d6478", Status.ESTIMATE: "#c98a1b", Status.TARGET: "#a8322a"}
_SHAPES = {Status.ACTUAL: "circle", Status.ESTIMATE: "circle", Status.TARGET: "diamond"}
_ROW = 24  # pixels


def growth(report: Report) -> alt.LayerChart:
    """Growth rates in percent, a row an indicator: what was achieved against what is promised.

    What is both achieved and promised stands first, then what is only promised, then what was only
    achieved, each in the order of the text. Rates over several years have a row of their own
    (`p.a.`, `since`). A range is drawn at its middle and written out.
    """
    rows = _rows(report)
    order = sorted(rows, key=lambda name: _place(rows[name]))
    points = [_point(name, one) for name, found in rows.items() for one in found]
    spans = [_span(name, found) for name, found in rows.items()]
    y = alt.Y("name:N", sort=order, title=None)
    span = alt.Chart(_values(spans)).encode(y=y)
    chart: alt.LayerChart = (
        alt.layer(
            span.mark_rule(strokeWidth=2, color="#cfc8bb").encode(x="low:Q", x2="high:Q"),
            _dots(points, y),
            span.mark_text(align="left", dx=12, color="#6d675d").encode(x="high:Q", text="said:N"),
        )
        .properties(width=460, height=alt.Step(_ROW), title=_title(report))
        .configure(font=FONT)
        .configure_axis(labelLimit=420, labelFontSize=12, titleFontWeight="normal", gridColor="#eee9e0")
        .configure_axisY(grid=True, domain=False, ticks=False, labelPadding=10)
        .configure_axisX(grid=False, domainColor="#cfc8bb", tickColor="#cfc8bb")
        .configure_text(fontSize=11)
        .configure_title(anchor="start", fontSize=15, subtitleColor="#6d675d", offset=12)
        .configure_view(stroke=None)
    )
    return chart


def _dots(points: list[dict[str, Any]], y: alt.Y) -> alt.Chart:
    told = ("name", "said", "status", "period", "sentence")
    dots: alt.Chart = (
        alt.Chart(_values(points))
        .mark_point(filled=True, size=90, opacity=1)
        .encode(
            x=alt.X("rate:Q", title="growth, %"),
            y=y,
            color=alt.Color("status:N", scale=_scale(_COLOURS), legend=alt.Legend(orient="top", title=None)),
            shape=alt.Shape("status:N", scale=_scale(_SHAPES), legend=alt.Legend(orient="top", title=None)),
            tooltip=[alt.Tooltip(f"{key}:N") for key in told],
        )
    )
    return dots


def _values(rows: list[dict[str, Any]]) -> alt.InlineData:
    return alt.InlineData.from_dict({"values": rows})


def _rows(report: Report) -> dict[str, list[Indicator]]:
    """The growth rates by what they are the growth of: its concept, or else its name."""
    names: dict[tuple[str, Basis | None], str] = {}
    rows: dict[str, list[Indicator]] = {}
    for one in report.indicators:
        if one.measure is Measure.GROWTH and one.base_unit == "percent":
            several_years = "" if one.basis is Basis.YOY else wording.BASES[one.basis]
            name = names.setdefault((one.concept or one.name, one.basis), one.name + several_years)
            rows.setdefault(name, []).append(one)
    return rows


def _place(found: Sequence[Indicator]) -> int:
    statuses = {one.status for one in found}
    if Status.TARGET not in statuses:
        return 2
    return 0 if len(statuses) > 1 else 1


def _rate(one: Indicator) -> float:
    return float(one.base_value if one.base_upper is None else (one.base_value + one.base_upper) / 2)


def _point(name: str, one: Indicator) -> dict[str, Any]:
    return {
        "name": name,
        "rate": _rate(one),
        "said": wording.value(one),
        "status": one.status.value,
        "period": wording.years(one.period),
        "sentence": one.sentence,
    }


def _span(name: str, found: Sequence[Indicator]) -> dict[str, Any]:
    rates = [_rate(one) for one in found]
    said = " → ".join(dict.fromkeys(wording.value(one) for one in found))
    return {"name": name, "low": min(rates), "high": max(rates), "said": said}


def _scale(styles: Mapping[Status, str]) -> alt.Scale:
    return alt.Scale(domain=[status.value for status in styles], range=list(styles.values()))


def _title(report: Report) -> alt.TitleParams:
    years = [
        f"outcomes of {report.review_year}" if report.review_year else "outcomes",
        f"targets for {report.plan_year}" if report.plan_year else "targets",
    ]
    return alt.TitleParams(report.title or "", subtitle=f"Growth: {' against '.join(years)}")
