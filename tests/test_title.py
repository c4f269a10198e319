import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from xhreport import cleaning, source
from xhreport.models import Level
from xhreport.regions import find_region, gazetteer
from xhreport.structure.document import TitleBlock
from xhreport.structure.title import read_title

TABLE = tomllib.loads((Path(__file__).parent / "corpus" / "titles.toml").read_text(encoding="utf-8"))
ROWS = [(text, head) for head in TABLE["head"] for text in head["texts"]]
OF_REGION = {"region": "name", "code": "code", "level": "level"}
NOT_FIELDS = {"texts", "page", "rest", "none"}


def value(block: TitleBlock, key: str) -> Any:
    if key in OF_REGION:
        return getattr(block.region, OF_REGION[key], None)
    if key == "five_years" and block.five_years:
        return [block.five_years.start, block.five_years.end]
    return getattr(block, key)


@pytest.mark.parametrize(("text", "head"), ROWS)
def test_the_head_says(text: str, head: dict[str, Any]) -> None:
    block = read_title(text, head.get("page"))

    expected = {key: value for key, value in head.items() if key not in NOT_FIELDS}
    expected |= dict.fromkeys(head.get("none", ()))
    assert {key: value(block, key) for key in expected} == expected
    assert 0 <= block.end <= len(text)
    if "rest" in head:
        assert text[block.end :].lstrip(" ").startswith(head["rest"])


def test_every_listed_place_is_told_from_its_name_in_full() -> None:
    places = gazetteer()
    for division in (division for divisions in places.by_code.values() for division in divisions):
        kind = places.split(division.name)[1]
        if not kind:  # islands without a government
            continue
        year = min(division.last, division.first + 1)
        name = places.region(division, year).name
        block = read_title(f"{name}{year}年政府工作报告\n（{year}年1月5日）\n王某某\n各位代表：\n", None)
        assert block.region is not None
        assert (block.region.code, block.speaker) == (division.code, "王某某"), name


def test_what_the_caller_says_wins() -> None:
    text = "2019年云河县政府工作报告\n2019年1月8日\n县长 王某\n各位代表：\n"
    block = read_title(text, None, year=2010, region="徐水")

    assert block.year == 2010
    assert block.region is not None
    assert block.region.code == "130625"
    assert block.region.level is Level.COUNTY


def test_a_place_that_the_caller_made_up_is_kept_as_said() -> None:
    block = read_title("政府工作报告", None, region="桃花源")
    assert block.region is not None
    assert asdict(block)["region"].model_dump() == {
        "name": "桃花源", "code": None, "level": None, "listed": None
    }  # fmt: skip


def test_a_long_text_takes_no_longer_than_its_head() -> None:
    head = "2019年云河县政府工作报告\n2019年1月8日\n各位代表：\n"
    assert read_title(head + "全县经济平稳运行。" * 100_000, None) == read_title(head, None)


# files whose names tell another place than the text in them
MISNAMED = {"宿迁市2015": "341300", "沧州市2016": "341700"}


def test_real_reports_tell_their_place(corpus: Path) -> None:
    for path in sorted([*corpus.glob("local/*.md"), *corpus.glob("county/*.txt")]):
        page = cleaning.clean(source.read(path))
        region = read_title(page.text, page.title).region
        assert region is not None, path.name
        name, year = path.stem.split("-")[0][:-4], int(path.stem.split("-")[0][-4:])
        named = find_region(name, year=year)
        assert named is not None, path.name
        if named.code is None:  # a short name, of the county or the district that it became
            assert name.endswith(region.name[-3:-1]), path.name
        else:
            assert region.code == MISNAMED.get(path.stem, named.code), path.name
