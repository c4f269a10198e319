"""How is a report handed on? As flat records, and as CSV, JSON or JSON Lines.

The record's keys are the library's contract with the tables that are made from it: they are
fixed, and new ones are only ever added at the end.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from xhreport.models import Indicator, Report

KEYS = (
    "text",
    "start",
    "end",
    "value",
    "upper",
    "comparator",
    "unit",
    "base_value",
    "base_upper",
    "base_unit",
    "measure",
    "basis",
    "status",
    "period_start",
    "period_end",
    "name",
    "concept",
    "region",
    "region_code",
    "commitment",
    "sentence",
    "section",
    "rule",
    "terms",
)


def to_records(report: Report) -> list[dict[str, Any]]:
    """Give one flat dict for each indicator of `report`, in text order, with the keys of `KEYS`.

    Numbers stay `Decimal`; words such as the status are plain `str`; what is unknown is None.
    """
    return [_record(indicator) for indicator in report.indicators]


def _record(indicator: Indicator) -> dict[str, Any]:
    fields = {key: getattr(indicator, key) for key in KEYS if not key.startswith("period_")}
    period = indicator.period
    fields["period_start"] = period.start if period else None
    fields["period_end"] = period.end if period else None
    return {key: _plain(fields[key]) for key in KEYS}


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def to_csv(records: Iterable[Mapping[str, Any]], columns: Iterable[str] = KEYS) -> str:
    r"""Write records as CSV with a header row; None becomes an empty field.

    Example:
        >>> to_csv([{"name": "地区生产总值", "value": Decimal("6.50"), "unit": "%"}], ["name", "value"])
        'name,value\n地区生产总值,6.50\n'
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, list(columns), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _digits(value) for key, value in record.items()} for record in records)
    return out.getvalue()


def to_jsonl(records: Iterable[Mapping[str, Any]]) -> str:
    r"""Write records as JSON Lines; a number is written with exactly its own digits.

    Example:
        >>> to_jsonl([{"name": "地区生产总值", "value": Decimal("6.50"), "upper": None}])
        '{"name": "地区生产总值", "value": 6.50, "upper": null}\n'
    """
    return "".join(f"{{{', '.join(map(_member, record.items()))}}}\n" for record in records)


def _member(item: tuple[str, Any]) -> str:
    key, value = item
    literal = _digits(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
    return f"{json.dumps(key, ensure_ascii=False)}: {literal}"


def _digits(value: Any) -> Any:
    """Spell out a decimal without an exponent, which not every reader of numbers takes."""
    return f"{value:f}" if isinstance(value, Decimal) else value


def to_json(report: Report) -> str:
    """Write the whole report as JSON, indented; `Report.model_validate_json` reads it back."""
    return report.model_dump_json(indent=2) + "\n"
