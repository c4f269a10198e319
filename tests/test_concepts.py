import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from xhreport import parse
from xhreport.concepts import known_names, match, names_of
from xhreport.errors import VocabularyError
from xhreport.models import Level, Measure
from xhreport.quantities.units import registry
from xhreport.regions import called
from xhreport.vocabulary import Vocabulary, default

ROWS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "corpus" / "concepts.toml").read_text(encoding="utf-8")
)["row"]


def dimension(row: dict[str, Any]) -> str:
    if row["measure"] == Measure.RANK:
        return "rank"
    return registry(default()).resolve(row["unit"]).dimension


def found(name: str, row: dict[str, Any]) -> str | None:
    return match(
        name,
        measure=Measure(row["measure"]),
        unit=row["unit"],
        dimension=dimension(row),
        level=Level(row["level"]) if "level" in row else None,
    )


def named(key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in ROWS:
        for name in row.get(key, []):
            yield name, row


@pytest.mark.parametrize(("name", "row"), list(named("says")))
def test_a_name_stands_for_its_concept(name: str, row: dict[str, Any]) -> None:
    assert found(name, row) == row["is"]


@pytest.mark.parametrize(("name", "row"), list(named("never")))
def test_a_name_that_only_looks_like_it(name: str, row: dict[str, Any]) -> None:
    concept = found(name, row)
    assert concept is None if "is" not in row else concept != row["is"]


@pytest.mark.parametrize(
    ("name", "place", "concept"),
    [
        ("梅城县生产总值", "江北省梅城县", "gdp"),
        ("梅城生产总值", "江北省梅城县", "gdp"),
        ("江北省生产总值", "江北省梅城县", None),
        ("兰城县生产总值", "江北省梅城县", None),
        ("梅城县生产总值", None, None),
        ("新疆生产总值", "新疆维吾尔自治区", "gdp"),
        ("新疆维吾尔自治区生产总值", "新疆维吾尔自治区", "gdp"),
        ("内蒙生产总值", "内蒙古自治区", "gdp"),
        ("延边州生产总值", "吉林省延边朝鲜族自治州", "gdp"),
        ("长阳县生产总值", "湖北省宜昌市长阳土家族自治县", "gdp"),
        ("镇固定资产投资", "清河镇", "fixed_asset_investment"),
        ("镇域固定资产投资", "清河镇", "fixed_asset_investment"),
        ("街道固定资产投资", "清河街道", "fixed_asset_investment"),
        ("乡镇固定资产投资", "清河镇", None),
        ("街道固定资产投资", "江北省梅城县", None),
        ("长春市生产总值", "吉林省延边朝鲜族自治州", None),
    ],
)
def test_a_name_that_begins_with_the_place(name: str, place: str | None, concept: str | None) -> None:
    names = called(place) if place else ()
    assert match(name, measure=Measure.GROWTH, unit="%", dimension="percent", called=names) == concept


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("清河街道2019年政府工作报告", "fixed_asset_investment"),
        ("清河街道办事处2019年工作报告", "fixed_asset_investment"),
        ("梅城市2019年政府工作报告", None),
    ],
)
def test_a_street_is_the_whole_in_its_own_report(title: str, concept: str | None) -> None:
    report = parse(f"{title}\n一、2018年工作回顾\n街道完成固定资产投资8亿元。\n二、2019年工作安排")
    assert [indicator.concept for indicator in report.indicators] == [concept]


def test_every_concept_has_a_row() -> None:
    assert {row["is"] for row in ROWS if "is" in row} >= default().concepts.concept.keys()


def test_a_concept_is_known_by_its_own_title() -> None:
    for concept, entry in default().concepts.concept.items():
        units = [dimension for dimension in sorted(entry.dimensions) if dimension != "number"]
        assert match(entry.zh, measure=Measure.LEVEL, unit="?", dimension=units[0]) == concept, entry.zh


def test_known_names_are_spelled_out() -> None:
    known = known_names()
    assert known["国内生产总值"] == known["GDP"] == "gdp"
    assert known["规上工业增加值"] == "industrial_value_added_above_scale"
    assert not any(mark in name for name in known for mark in "[]()|{}")


def concepts(**concept: Any) -> Vocabulary:
    table = default().concepts.model_dump()
    table["concept"]["fern_output"] = {
        "zh": "蕨菜产量",
        "en": "Fern output",
        "dimensions": ["mass"],
    } | concept
    return Vocabulary({"concepts": table})


def test_a_vocabulary_of_ones_own() -> None:
    own = concepts(names=["[干]蕨菜[总]产量", "{budget}蕨"])

    def tonnes(name: str) -> str | None:
        return match(name, measure=Measure.LEVEL, unit="万吨", dimension="mass", vocabulary=own)

    assert tonnes("全年干蕨菜产量") == "fern_output"
    assert tonnes("粮食产量") == "grain_output"
    assert names_of("fern_output", own)[:2] == ("蕨菜产量", "蕨菜总产量")
    assert names_of("fern_output") == ()


@pytest.mark.parametrize(
    "name", ["{tea}产量", "[干茶", "干]茶", "(干|茶", "[a|b][a|b][a|b][a|b][a|b][a|b][a|b]"]
)
def test_a_name_that_is_no_template(name: str) -> None:
    own = concepts(names=[name])
    with pytest.raises(VocabularyError):
        match("茶", measure=Measure.LEVEL, unit="吨", dimension="mass", vocabulary=own)
