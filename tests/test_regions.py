import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from xhreport.errors import VocabularyError
from xhreport.models import Level, Region
from xhreport.regions import find_region, gazetteer
from xhreport.vocabulary import Vocabulary, default

TABLE = tomllib.loads((Path(__file__).parent / "corpus" / "regions.toml").read_text(encoding="utf-8"))


def rows() -> Iterator[tuple[str, int | None, dict[str, str]]]:
    for place in TABLE["place"]:
        for name in place["names"]:
            for year in place.get("years", [None]):
                yield name, year, place


@pytest.mark.parametrize(("name", "year", "expected"), list(rows()))
def test_a_name_means_the_place(name: str, year: int | None, expected: dict[str, str]) -> None:
    region = find_region(name, year=year, text=expected.get("text", ""))

    assert region is not None
    assert region.name == expected["name"]
    assert region.code == expected.get("code")
    assert region.level == expected.get("level")
    assert (region.listed is None) == (region.code is None)
    if "listed" in expected:
        assert region.listed == expected["listed"]


@pytest.mark.parametrize("name", [name for row in TABLE["nothing"] for name in row["names"]])
def test_what_is_no_place(name: str) -> None:
    assert find_region(name) is None


def test_every_listed_division_is_found_by_its_full_name() -> None:
    places = gazetteer(default())
    for divisions in places.by_code.values():
        for division in divisions:
            year = min(division.last, division.first + 1)
            region = places.region(division, year)
            found = find_region(region.name, year=year)
            assert isinstance(found, Region)
            assert found.code == division.code, region.name


def test_an_alias_of_a_place_that_is_not_listed_is_a_fault_of_the_vocabulary() -> None:
    words = default().places.model_dump()
    words["aliases"] = {"云州": "云河自治州"}
    with pytest.raises(VocabularyError, match="云州"):
        find_region("云州", vocabulary=Vocabulary({"places": words}))


def test_names_that_follow_each_other_are_one_chain() -> None:
    chains = gazetteer(default()).chains("在河北省保定市唐县和上海市")
    assert [[place.name for place in chain] for chain in chains] == [["河北省", "保定市", "唐县"], ["上海市"]]


def test_short_names_are_read_only_where_asked_or_behind_another() -> None:
    places = gazetteer(default())
    assert not list(places.chains("徐汇的滨江"))
    assert [place.name for place in next(places.chains("上海市徐汇"))] == ["上海市", "徐汇"]


def test_each_level_follows_from_the_code() -> None:
    places = gazetteer(default())
    levels = {
        places.level_of(division) for code, (division, *_) in places.by_code.items() if code.endswith("00")
    }
    assert levels == {Level.PROVINCE, Level.PREFECTURE}
