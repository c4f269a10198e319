"""Records and their formats: the keys are a contract, and no digit changes on the way."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xhreport
from xhreport import export


@pytest.fixture(scope="module")
def records(fixtures: Path) -> list[dict[str, Any]]:
    return xhreport.parse(fixtures / "reports" / "county-2017.txt").to_records()


def test_the_keys_are_pinned(records: list[dict[str, Any]]) -> None:
    pinned = [
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
    ]
    assert list(export.KEYS[: len(pinned)]) == pinned
    assert all(list(record) == list(export.KEYS) for record in records)


def test_values_are_plain(records: list[dict[str, Any]]) -> None:
    assert {type(value) for record in records for value in record.values()} == {str, int, Decimal, type(None)}


def test_csv_keeps_every_digit(records: list[dict[str, Any]]) -> None:
    back = list(csv.DictReader(io.StringIO(export.to_csv(records))))
    assert [row["text"] for row in back] == [record["text"] for record in records]
    assert [Decimal(row["base_value"]) for row in back] == [record["base_value"] for record in records]
    assert not [row for row in back if "E" in row["value"] + row["base_value"]]


def test_jsonl_keeps_every_digit(records: list[dict[str, Any]]) -> None:
    lines = export.to_jsonl(records).splitlines()
    back = [json.loads(line, parse_float=Decimal, parse_int=Decimal) for line in lines]
    assert back == records


@pytest.mark.parametrize("number", ["6.50", "0.3333", "1E+12", "-0.000001", "12345678901234567890.123456789"])
def test_a_number_is_written_with_its_own_digits(number: str) -> None:
    line = export.to_jsonl([{"value": Decimal(number)}])
    assert json.loads(line, parse_float=Decimal, parse_int=Decimal) == {"value": Decimal(number)}
    assert line == f'{{"value": {Decimal(number):f}}}\n'


def test_an_indicator_without_a_period_has_no_years() -> None:
    report = xhreport.parse("全县新建学校12所，改造道路３０公里。")
    assert [(record["period_start"], record["period_end"]) for record in report.to_records()] == [
        (None, None)
    ] * 2
