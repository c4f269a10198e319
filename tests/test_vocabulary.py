"""A user's own words: they are added to the package's, and a fault in them names file, line and entry."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import xhreport
from xhreport import VocabularyError, additions, vocabulary
from xhreport.cli import app

TEXT = """2024年某县政府工作报告
一、2023年工作回顾
全年粮食收购量达到30司马斤，夜市街区营业额5亿元、增长8%。
二、2024年努力方向
夜市街区营业额增长9%以上。
"""
OWN = """\
# A county's own words.
[[units.groups]]
dimension = "mass"
base = "kilogram"
words = { "司马斤" = "0.6048" }

[concepts.concept.night_market]
zh = "夜市营业额"
en = "Turnover of night markets"
dimensions = ["money"]
names = ["夜市[街区]营业(额|收入)"]

[headings]
plan = ["努力方向"]
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "words.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_adds_units_concepts_and_cues(tmp_path: Path) -> None:
    report = xhreport.parse(TEXT, vocabulary=write(tmp_path, OWN))
    grain = next(found for found in report.indicators if found.unit == "司马斤")
    assert (str(grain.base_value), grain.base_unit) == ("18.144", "kilogram")
    night = report.find("night_market")
    assert [(found.text, found.measure.value, found.status.value) for found in night] == [
        ("5亿元", "level", "actual"),
        ("8%", "growth", "actual"),
        ("9%", "growth", "target"),
    ]


def test_without_it_they_are_not_known() -> None:
    report = xhreport.parse(TEXT)
    assert not report.find("night_market")
    assert "司马斤" not in {found.unit for found in report.indicators}


def test_a_mapping_is_as_good_as_a_file() -> None:
    own = {"units": {"groups": [{"dimension": "mass", "base": "kilogram", "words": {"司马斤": "0.6048"}}]}}
    report = xhreport.parse(TEXT, vocabulary=own)
    assert "kilogram" in {found.base_unit for found in report.indicators}


def test_it_adds_and_takes_nothing_away(fixtures: Path, tmp_path: Path) -> None:
    path = fixtures / "reports" / "county-2017.txt"
    assert xhreport.parse(path, vocabulary=write(tmp_path, OWN)) == xhreport.parse(path)
    assert "司马斤" not in str(vocabulary.tables()["units"])


def test_a_vocabulary_is_taken_as_it_is_and_a_file_compiled_once(tmp_path: Path) -> None:
    path = write(tmp_path, OWN)
    own = additions.vocabulary(path)
    assert additions.vocabulary(own) is own
    assert additions.vocabulary(path) is own
    write(tmp_path, OWN.replace("0.6048", "0.5"))
    assert additions.vocabulary(path) is not own


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("[units\n", "no TOML: ", id="no TOML"),
        pytest.param("\n[unit]\n", "2: unit: no such table", id="an unknown table"),
        pytest.param("headings = 3\n", "1: headings: a table is wanted", id="no table"),
        pytest.param(
            '[headings]\nplan = ["展望"]\nplans = ["愿景"]\n', "3: headings.plans: Extra", id="an unknown key"
        ),
        pytest.param(
            '[headings]\nplan = [\n  "展望",\n  5,\n]\n', "2: headings.plan[2]: Input should", id="no word"
        ),
        pytest.param(
            '[headings]\nplan = [\n  "展望",\n  "",\n]\n', "4: headings.plan[2]: an empty", id="an empty word"
        ),
        pytest.param(
            '[[units.groups]]\ndimension = "mass"\nwords = ["甲"]\n\n[[units.groups]]\nwords = ["乙"]\n',
            "5: units.groups[2].dimension: Field required",
            id="a missing key, in the second entry",
        ),
        pytest.param(
            '[[units.groups]]\ndimension = "mass"\nbase = "kilogram"\nwords = { "斛" = "一百二十" }\n',
            "4: units.groups[1].words.斛: '一百二十' is no number",
            id="a factor",
        ),
        pytest.param(
            '[units.unless]\n"斛" = "(量|斗"\n', "2: units.unless.斛: '(量|斗' is no regular", id="a pattern"
        ),
        pytest.param(
            OWN.replace('["money"]', '["silver"]'),
            "10: concepts.concept.night_market.dimensions: 'silver'",
            id="a dimension",
        ),
        pytest.param(
            OWN.replace("(额|收入)", "(额|收入"),
            "11: concepts.concept.night_market.names[1]: ",
            id="a bracket",
        ),
        pytest.param(
            OWN.replace("夜市[", "{market}["),
            "11: concepts.concept.night_market.names[1]: ",
            id="a reference",
        ),
    ],
)
def test_a_fault_names_file_line_and_entry(text: str, told: str, tmp_path: Path) -> None:
    path = write(tmp_path, text)
    with pytest.raises(VocabularyError) as caught:
        xhreport.parse(TEXT, vocabulary=path)
    assert str(caught.value).startswith(f"{path}:")
    assert told in str(caught.value)


def test_all_faults_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, '[headings]\nplan = [""]\n\n[units.unless]\n"斛" = "("\n')
    with pytest.raises(VocabularyError) as caught:
        xhreport.parse(TEXT, vocabulary=path)
    assert [line.split(":")[1] for line in str(caught.value).splitlines()] == ["2", "5"]


def test_a_mapping_s_fault_names_the_entry() -> None:
    with pytest.raises(VocabularyError, match=r"^vocabulary: headings\.plan\[1\]: an empty word$"):
        xhreport.parse(TEXT, vocabulary={"headings": {"plan": [""]}})


@pytest.mark.parametrize(
    ("given", "told"), [("words.toml", "not str"), (Path("no/words.toml"), "can't be read")]
)
def test_what_is_no_vocabulary(given: Any, told: str) -> None:
    with pytest.raises(VocabularyError, match=told):
        xhreport.parse(TEXT, vocabulary=given)


def test_the_command_line_takes_a_file(tmp_path: Path) -> None:
    arguments = ["parse", "-", "--format", "csv", "--vocabulary"]
    result = CliRunner().invoke(app, [*arguments, str(write(tmp_path, OWN))], input=TEXT)
    assert result.exit_code == 0
    assert "night_market" in result.stdout
    result = CliRunner().invoke(app, [*arguments, str(write(tmp_path, "[unit]\n"))], input=TEXT)
    assert result.exit_code == 1
    assert "words.toml:1: unit: no such table" in result.stderr
