"""pandas, polars and Arrow hold the same cells, by one schema that is stated."""

import subprocess
import sys
from collections.abc import Hashable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import xhreport
from xhreport import Report, export, frames
from xhreport.models import Indicator

NAMES = ["xuhui-2019.html", "reports/county-2017.txt", "reports/nation-2030.txt", "reports/county-1986.txt"]


@pytest.fixture(scope="module", params=NAMES)
def report(fixtures: Path, request: pytest.FixtureRequest) -> Report:
    return xhreport.parse(fixtures / request.param)


def cells(rows: list[dict[Hashable, Any]]) -> list[dict[Hashable, Any]]:
    """Plain cells: what is missing is None, whatever the library calls it."""
    return [{key: None if pd.isna(value) else value for key, value in row.items()} for row in rows]


def test_all_three_are_equal_cell_by_cell(report: Report) -> None:
    arrow = report.to_arrow().to_pylist()
    assert cells(report.to_pandas().to_dict("records")) == arrow
    assert report.to_polars().to_dicts() == arrow


def test_the_cells_are_those_of_the_records(report: Report) -> None:
    def rounded(key: str, value: Any) -> Any:
        return round(value, 12 if key.startswith("base") else 6) if isinstance(value, Decimal) else value

    records = [{key: rounded(key, value) for key, value in record.items()} for record in report.to_records()]
    assert report.to_arrow().to_pylist() == records


def test_parquet_and_back_is_equal(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.parquet"
    report.to_parquet(path)
    back = pq.read_table(path)
    assert back.equals(report.to_arrow(), check_metadata=True)
    assert pl.read_parquet(path).to_dicts() == back.to_pylist()


def test_whatever_takes_arrow_takes_a_report(report: Report) -> None:
    assert pl.DataFrame(report).to_dicts() == report.to_polars().to_dicts()
    assert pa.table(report).equals(report.to_arrow())


def test_the_schema_is_pinned() -> None:
    word, number, base = (
        "dictionary<values=string, indices=int32, ordered=0>",
        "decimal128(38, 6)",
        "decimal128(38, 12)",
    )
    kinds = {field.name: str(field.type) for field in frames.schema()}
    assert {key: kind for key, kind in kinds.items() if kind != "string"} == {
        "start": "int32",
        "end": "int32",
        "value": number,
        "upper": number,
        "comparator": word,
        "base_value": base,
        "base_upper": base,
        "measure": word,
        "basis": word,
        "status": word,
        "period_start": "int16",
        "period_end": "int16",
        "commitment": word,
    }
    assert tuple(kinds) == export.KEYS


def test_what_may_be_missing_is_what_an_indicator_may_lack() -> None:
    optional = {
        name
        for name, field in Indicator.model_fields.items()
        if type(None) in getattr(field.annotation, "__args__", ())
    }
    optional = optional - {"period"} | {"period_start", "period_end"}
    assert {field.name for field in frames.schema() if field.nullable} == optional


def test_the_metadata_name_schema_and_source(report: Report) -> None:
    told = report.to_arrow().schema.metadata
    assert told[b"xhreport.schema"] == frames.SCHEMA_VERSION.encode()
    assert told[b"xhreport.sha256"] == report.sha256.encode()
    assert report.to_pandas().attrs["xhreport.sha256"] == report.sha256


def test_categories_are_there_whether_they_occur_or_not() -> None:
    report = xhreport.parse("一、2018年工作回顾\n新建学校12所。")
    assert list(report.to_pandas()["status"].cat.categories) == ["actual", "estimate", "target"]
    assert report.to_polars().schema["status"] == pl.Enum(["actual", "estimate", "target"])


def test_decimals_add_up_exactly() -> None:
    report = xhreport.parse("一、2018年工作回顾\n投资0.1亿元。投资0.2亿元。")
    assert report.to_pandas()["value"].sum() == Decimal("0.3")
    assert report.to_polars()["value"].sum() == Decimal("0.3")


def test_a_base_value_without_end_is_rounded() -> None:
    (row,) = xhreport.parse("一、2018年工作回顾\n造林1亩。").to_arrow().to_pylist()
    assert row["base_value"] == Decimal("666.666666666667")


def test_a_report_without_indicators_gives_an_empty_table() -> None:
    report = xhreport.parse("今天天气不错。")
    assert report.to_arrow().schema.equals(frames.schema())
    assert [len(frame) for frame in (report.to_pandas(), report.to_polars(), report.to_arrow())] == [0, 0, 0]


def test_csv_and_jsonl_are_those_of_the_records(report: Report) -> None:
    assert report.to_csv() == export.to_csv(report.to_records())
    assert report.to_jsonl() == export.to_jsonl(report.to_records())


@pytest.mark.parametrize(
    ("call", "library", "extra"),
    [
        ("to_arrow()", "pyarrow", "arrow"),
        ("to_parquet('x.parquet')", "pyarrow", "arrow"),
        ("__arrow_c_stream__()", "pyarrow", "arrow"),
        ("to_pandas()", "pandas", "pandas"),
        ("to_polars()", "polars", "polars"),
        ("plot()", "altair", "plot"),
    ],
)
def test_without_an_extra_the_call_says_which_is_wanted(call: str, library: str, extra: str) -> None:
    code = f"""
import sys
sys.modules[{library!r}] = None
import xhreport
try:
    xhreport.parse("增长6%。").{call}
except xhreport.MissingExtraError as error:
    assert isinstance(error, (ImportError, xhreport.XhreportError))
    print(error)
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == f'{library} is not installed: pip install "xhreport[{extra}]"'


def test_a_report_s_repr_is_short(report: Report) -> None:
    assert len(repr(report)) < 200
