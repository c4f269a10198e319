"""A report typed or set otherwise, or scanned with its usual damage, gives the same indicators."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from unicodedata import normalize

import pytest

import xhreport

HAN_DIGITS = "〇一二三四五六七八九"
HANGING = "，。、；：）”！？%"


def wrapped(text: str, width: int, *, apart: str = "\n", indent: str = "", hanging: str = "") -> str:
    """Lines of at most `width` characters, figures unbroken; marks in `hanging` never begin one."""
    lines = []
    for paragraph in text.splitlines():
        line = indent
        for word in re.findall(r"[\d０-９](?:[\d０-９ .]*[\d０-９])?|.", paragraph):
            if len(line) + len(word) > width and word not in hanging:
                lines.append(line + "\n")
                line = ""
            line += word
        lines.append(line + apart)
    return "".join(lines)


def numbered(text: str) -> str:
    """Pages of ten lines with their numbers."""
    lines = text.splitlines()
    pages = ["\n".join(lines[at : at + 10]) for at in range(0, len(lines), 10)]
    return "".join(f"{page}\n\n— {n} —\n\f" for n, page in enumerate(pages, start=1))


REPORTS = ["city-2012", "county-1986", "county-2017", "nation-2030", "province-2020"]
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789.%"}
HALF = str.maketrans("，；：（）", ",;:()")
SPELLINGS: dict[str, Callable[[str], str]] = {
    "full-width figures": lambda text: text.translate(WIDE),
    "half-width marks": lambda text: text.translate(HALF),
    "straight quotes": lambda text: re.sub("[“”]", '"', text),
    "spaces around figures": lambda text: re.sub(
        r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])", " ", text
    ),
    "spaces within figures": lambda text: re.sub(r"(?<=\d)(?=\d)", " ", text),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "indented lines": lambda text: text.replace("\n", "\n　　"),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "dots for full stops": lambda text: text.replace("。", "．"),
    "marks of Latin script": lambda text: text.translate(HALF).replace("。", ". "),
    "years in Chinese figures": lambda text: re.sub(
        r"\d{4}(?=年)", lambda year: "".join(HAN_DIGITS[int(digit)] for digit in year[0]), text
    ),
    "lines of one width": lambda text: wrapped(text, 38),
    "lines of one width, empty ones between paragraphs": lambda text: wrapped(text, 40, apart="\n\n"),
    "lines of one width, marks hanging over": lambda text: wrapped(text, 36, hanging=HANGING),
    "lines of one width, indented": lambda text: wrapped(text, 35, indent="　　", hanging=HANGING),
    "lines of one width, in Markdown": lambda text: "---\ntitle: 政府工作报告\n---\n" + wrapped(text, 38),
    "lines of one width, in a page": lambda text: f"<div>{'<br>'.join(wrapped(text, 38).splitlines())}</div>",
    "lines of one width, on numbered pages": lambda text: numbered(wrapped(text, 38)),
    "one line, blanks for breaks": lambda text: re.sub(r"\s*\n\s*", " ", text.strip()),
    "one line, indents for breaks": lambda text: re.sub(r"\s*\n\s*", "　　", text.strip()),
}


def facts(text: str) -> Sequence[tuple[object, ...]]:
    """What the indicators of a text say, however it is typed."""
    found = []
    for i in xhreport.parse(text).indicators:
        name = normalize("NFKC", i.name).replace(" ", "")
        kind = (i.measure, i.basis, i.status, i.comparator)
        found.append((name, i.concept, i.value, i.upper, *kind, i.period))
    return found


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_report_typed_otherwise(report: str, spelling: str, fixtures: Path) -> None:
    text = (fixtures / "reports" / f"{report}.txt").read_text(encoding="utf-8")

    assert facts(SPELLINGS[spelling](text)) == facts(text)
