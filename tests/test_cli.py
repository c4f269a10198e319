"""The command line: data on standard output, all else on standard error, exit codes to be relied on."""

import csv
import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from xhreport import Report
from xhreport.cli import app
from xhreport.export import KEYS

FIXTURES = Path(__file__).parent.parent / "fixtures"
PAGE = str(FIXTURES / "xuhui-2019.html")
COUNTY = str(FIXTURES / "reports" / "county-2017.txt")


def run(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=given, env={"COLUMNS": "120", "NO_COLOR": "1"})


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_table_shows_value_status_and_period() -> None:
    result = run("parse", PAGE)
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["地区生产总值", "1670亿元", "level", "estimate", "2018", "gdp"] in lines
    assert ["地区生产总值", "≈6.5%", "growth", "yoy", "estimate", "2018", "gdp"] in lines
    assert ["地区生产总值", "≈6%", "growth", "yoy", "target", "2019", "gdp"] in lines
    assert "2019年上海市徐汇区政府工作报告" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_the_table_fits_the_terminal(width: int) -> None:
    result = CliRunner().invoke(app, ["parse", PAGE], env={"COLUMNS": str(width)})
    assert max(cells(line) for line in result.stdout.splitlines()) <= width


def cells(line: str) -> int:
    return sum(2 if "\u2e80" <= char <= "\uffef" else 1 for char in line)


def test_csv_has_a_row_for_each_indicator() -> None:
    result = run("parse", PAGE, "--format", "csv")
    found = rows(result.stdout)
    assert list(found[0]) == ["file", *KEYS]
    gdp = next(row for row in found if row["concept"] == "gdp")
    assert (gdp["value"], gdp["unit"], gdp["base_value"], gdp["base_unit"]) == (
        "1670",
        "亿元",
        "167000000000",
        "CNY",
    )
    assert (gdp["upper"], gdp["period_start"], gdp["period_end"]) == ("", "2018", "2018")


def test_jsonl_has_an_object_on_each_line_with_exact_numbers() -> None:
    lines = run("parse", PAGE, "--format", "jsonl").stdout.splitlines()
    records = [json.loads(line, parse_float=Decimal) for line in lines]
    assert all(record["file"] == PAGE for record in records)
    assert Decimal("193.5") in [record["value"] for record in records]


def test_json_is_the_whole_report() -> None:
    report = Report.model_validate_json(run("parse", PAGE, "--format", "json").stdout)
    assert report.title == "2019年上海市徐汇区政府工作报告"
    assert report.skipped


def test_json_of_several_files_is_an_array() -> None:
    reports = json.loads(run("parse", PAGE, COUNTY, "--format", "json").stdout)
    assert [report["plan_year"] for report in reports] == [2019, 2017]


def test_targets_and_outcomes_are_the_two_halves() -> None:
    everything, targets, outcomes = (
        rows(run("parse", PAGE, "--format", "csv", *option).stdout)
        for option in ([], ["--targets"], ["--outcomes"])
    )
    assert {row["status"] for row in targets} == {"target"}
    assert {row["status"] for row in outcomes} == {"actual", "estimate"}
    assert len(targets) + len(outcomes) == len(everything)


def test_concepts_are_picked_by_id_or_name() -> None:
    found = rows(
        run("parse", PAGE, "-f", "csv", "--targets", "--concept", "gdp", "--concept", "区级财政收入").stdout
    )
    assert [(row["name"], row["value"]) for row in found] == [("地区生产总值", "6"), ("区级财政收入", "5")]


def test_standard_input_is_read_as_bytes() -> None:
    page = Path(PAGE).read_text(encoding="utf-8").replace("charset=UTF-8", "charset=gbk")
    result = run("parse", "-", "--format", "csv", given=page.encode("gb18030"))
    assert "1670亿元" in result.stdout


def test_what_the_text_does_not_say_can_be_given() -> None:
    text = "政府工作报告\n\n二、今年工作安排\n地区生产总值增长6%左右。\n"
    result = run("parse", "-", "-f", "csv", "--year", "2019", "--region", "上海市徐汇区", given=text.encode())
    (row,) = rows(result.stdout)
    assert (row["period_start"], row["region"], row["region_code"]) == ("2019", "上海市徐汇区", "310104")


def test_the_format_follows_the_name_of_the_output(tmp_path: Path) -> None:
    out = tmp_path / "targets.csv"
    result = run("parse", PAGE, "--targets", "-o", str(out))
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(rows(out.read_text(encoding="utf-8"))) > 40


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.html")
    result = run("parse", missing, PAGE, "--format", "csv")
    assert result.exit_code == 1
    assert missing in result.stderr
    assert {row["file"] for row in rows(result.stdout)} == {PAGE}


def test_an_output_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    result = run("parse", PAGE, "-o", str(tmp_path / "no" / "such" / "folder.csv"))
    assert result.exit_code == 1
    assert "folder.csv" in result.stderr


def test_a_text_that_is_no_report_warns() -> None:
    result = run("parse", "-", "--format", "jsonl", given="今天天气不错。".encode())
    assert (result.exit_code, result.stdout) == (0, "")
    assert "warning" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["parse"], ["parse", PAGE, "--targets", "--outcomes"], ["parse", PAGE, "--format", "xml"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("command", ["parse", "explain", "view", "batch", "schema"])
def test_each_command_s_help_has_an_example(command: str) -> None:
    assert f"Example: xhreport {command}" in run(command, "--help").stdout


def test_the_schema_describes_what_json_writes() -> None:
    schema = json.loads(run("schema").stdout)
    assert set(schema["properties"]) == set(Report.model_fields)


def test_explain_tells_the_rule() -> None:
    result = run("explain", PAGE, "6.5%")
    assert result.exit_code == 0
    assert "地区生产总值" in result.stdout


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "xhreport", *arguments],
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


def test_any_locale_will_do() -> None:
    result = shell("parse", PAGE, LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 0, result.stderr
    assert "地区生产总值" in result.stdout.decode("utf-8")


def test_piped_output_has_no_colour_and_whole_names() -> None:
    result = shell("parse", PAGE)
    assert b"\x1b" not in result.stdout
    assert "实施入地和合杆整治道路的架空线" in result.stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet() -> None:
    command = f'"{sys.executable}" -m xhreport parse "{PAGE}" --format json | head -1'
    result = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert (result.stdout, result.stderr) == (b"{\n", b"")
