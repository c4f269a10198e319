import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from xhreport.models import Level
from xhreport.structure.document import TitleBlock
from xhreport.structure.title import read_title

TABLE = tomllib.loads((Path(__file__).parent / "corpus" / "titles.toml").read_text(encoding="utf-8"))
ROWS = [(text, head) for head in TABLE["head"] for text in head["texts"]]
OF_REGION = {"region": "name", "code": "code", "level": "level"}
NOT_FIELDS = {"texts", "page", "rest", "none"}


def value(block: TitleBlock, key: str) -> Any:
    if key in OF_REGION:
        return getattr(block.region, OF_REGION[key], None)
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
