"""Many files into one table: in order, told of what fails, and going on after a stop."""

import csv
import json
import shutil
import signal
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

import xhreport
from xhreport import batch
from xhreport.cli import app


@pytest.fixture
def folder(fixtures: Path, tmp_path: Path) -> Path:
    """Three reports, two of them in a folder within, and what is no report's file."""
    made = tmp_path / "reports"
    (made / "counties").mkdir(parents=True)
    shutil.copy(fixtures / "xuhui-2019.txt", made)
    for name in ("county-1986.txt", "county-2017.txt"):
        shutil.copy(fixtures / "reports" / name, made / "counties")
    (made / "map.png").write_bytes(b"\x89PNG")
    (made / ".hidden.txt").write_text("增长5%。", encoding="utf-8")
    return made


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["batch", *map(str, arguments), "--jobs", "1"])


def test_each_indicator_of_each_file_is_a_row(folder: Path, tmp_path: Path) -> None:
    result = run(folder, "-o", tmp_path / "panel.parquet")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "3 of 3 files" in result.stderr
    table = pq.read_table(tmp_path / "panel.parquet")
    expected = {
        path.relative_to(folder).as_posix(): len(xhreport.parse(path).indicators)
        for path in folder.rglob("*.txt")
        if not path.name.startswith(".")
    }
    assert Counter(table["file"].to_pylist()) == expected
    assert tuple(table.column_names) == batch.KEYS


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_other_formats_have_the_same_rows(folder: Path, tmp_path: Path, ending: str) -> None:
    for name in ("panel.parquet", f"panel.{ending}"):
        assert run(folder, "-o", tmp_path / name).exit_code == 0
    text = (tmp_path / f"panel.{ending}").read_text(encoding="utf-8")
    rows = (
        list(csv.DictReader(text.splitlines()))
        if ending == "csv"
        else list(map(json.loads, text.splitlines()))
    )
    table = pq.read_table(tmp_path / "panel.parquet").to_pylist()
    assert [row["text"] for row in rows] == [row["text"] for row in table]
    assert [round(Decimal(str(row["value"])), 6) for row in rows] == [row["value"] for row in table]


def test_a_file_that_can_t_be_read_is_told_and_tried_again(folder: Path, tmp_path: Path) -> None:
    bad, out = folder / "bad.txt", tmp_path / "panel.jsonl"
    bad.write_bytes(b"")
    result = run(folder, "-o", out)
    assert result.exit_code == 1
    assert "bad.txt: error: " in result.stderr
    before = out.read_text(encoding="utf-8")
    bad.write_text("二、2019年工作安排\n地区生产总值增长6%。", encoding="utf-8")
    result = run(folder, "-o", out)
    assert result.exit_code == 0
    assert "3 files were read before; going on with 1" in result.stderr
    assert set(before.splitlines()) < set(out.read_text(encoding="utf-8").splitlines())
    assert not out.with_name("panel.jsonl.journal").exists()


def test_a_cut_journal_is_gone_on_with(folder: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.csv", tmp_path / "panel.csv"
    run(folder, "-o", whole)
    work = batch.Batch(folder, out)
    reading = work.read(jobs=1)
    next(reading)
    next(reading)
    reading.close()
    journal = out.with_name("panel.csv.journal")
    journal.write_bytes(journal.read_bytes()[:-20])  # the stop came in the middle of a line
    assert len(batch.Batch(folder, out).pending) == 2
    assert run(folder, "-o", out).exit_code == 0
    assert out.read_bytes() == whole.read_bytes()


def test_what_has_changed_is_read_anew(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "panel.csv"
    list(batch.Batch(folder, out).read(jobs=1))
    assert batch.Batch(folder, out).pending == []
    (folder / "xuhui-2019.txt").write_text("二、2019年工作安排\n地区生产总值增长6%。", encoding="utf-8")
    assert [path.name for path in batch.Batch(folder, out).pending] == ["xuhui-2019.txt"]
    own = tmp_path / "words.toml"
    own.write_text('[headings]\nplan = ["努力方向"]\n', encoding="utf-8")
    assert len(batch.Batch(folder, out, own).pending) == 3


def test_wrong_usage(folder: Path, tmp_path: Path) -> None:
    assert run(folder, "-o", tmp_path / "panel.xlsx").exit_code == 2
    assert run(tmp_path / "missing", "-o", tmp_path / "panel.csv").exit_code == 2


def test_an_empty_folder_gives_an_empty_table(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    out = tmp_path / "panel.parquet"
    assert run(tmp_path / "none", "-o", out).exit_code == 0
    assert pq.read_table(out).num_rows == 0


@pytest.mark.slow
def test_a_stop_from_the_keyboard_and_several_processes(fixtures: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(60):
        shutil.copy(fixtures / "xuhui-2019.html", folder / f"{number:02}.html")
    command = [sys.executable, "-m", "xhreport", "batch", str(folder), "-j", "2", "-o"]
    out, journal = tmp_path / "panel.csv", tmp_path / "panel.csv.journal"
    stopped = subprocess.Popen([*command, str(out)], stderr=subprocess.DEVNULL)
    while stopped.poll() is None and (not journal.exists() or journal.stat().st_size < 200_000):
        pass
    stopped.send_signal(signal.SIGINT)
    assert stopped.wait(60) != 0
    assert not out.exists()
    result = subprocess.run([*command, str(out)], capture_output=True, text=True, check=True)
    assert "were read before" in result.stderr
    subprocess.run([*command, str(tmp_path / "whole.csv")], capture_output=True, check=True)
    assert out.read_bytes() == (tmp_path / "whole.csv").read_bytes()
