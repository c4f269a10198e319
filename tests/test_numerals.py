from decimal import Decimal

import pytest
from corpus_tables import Case, Table

from xhreport import numerals

TABLE = Table("numerals")


@pytest.mark.parametrize("case", TABLE.cases())
def test_a_number_is_read_however_it_is_written(case: Case) -> None:
    number = numerals.read(case.text.translate(numerals.FOLD), case.start)

    assert number is not None
    assert (number.start, number.end) == (case.start, case.end)
    upper = case.expected.get("upper")
    assert number.value == Decimal(case.expected["value"])
    assert number.upper == (None if upper is None else Decimal(upper))
    assert number.magnitude == case.expected.get("magnitude", "")
    assert number.open == case.expected.get("open", False)


@pytest.mark.parametrize("text", TABLE.rejects)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert numerals.read(text, 0) is None


@pytest.mark.parametrize("number", [0, 7, 10, 11, 20, 99, 100, 101, 110, 999, 1000, 1001, 1010, 1100, 9999])
@pytest.mark.parametrize("scale", [1, 10_000, 100_000_000])
def test_chinese_numbers_are_read_back(number: int, scale: int) -> None:
    text = spelled(number) + {1: "", 10_000: "万", 100_000_000: "亿"}[scale]

    read = numerals.read(text, 0)

    assert read is not None
    assert read.value * numerals.scale(read.magnitude) == number * scale


def spelled(number: int) -> str:
    """A number below ten thousand in Chinese: 1010 is 一千零一十."""
    if number == 0:
        return "零"
    signs = ""
    for digit, unit in zip(f"{number:04d}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            signs += "零一二三四五六七八九"[int(digit)] + unit
        elif signs and not signs.endswith("零"):
            signs += "零"
    return signs.rstrip("零")


def test_folding_keeps_every_place() -> None:
    text = "６．５％，２０１８年　（三）“十三五”"

    assert len(text.translate(numerals.FOLD)) == len(text)
    assert text.translate(numerals.FOLD) == "6.5%，2018年 （三）“十三五”"
