"""What number stands here? Arabic, full-width, spaced, Chinese and mixed numerals as Decimals.

A numeral is read together with its magnitude (万, 亿, 万亿 …), which belongs to the unit and
so stays apart from the value: `1.2万` is 1.2 and 万, `二十万` is 20 and 万, `三千` is 3000.
A magnitude is never taken out of a unit that begins with the same sign (`6千瓦`, `5个百分点`).
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

import regex

FOLD = str.maketrans(
    {0xFF01 + n: chr(0x21 + n) for n in range(94) if chr(0x21 + n) not in ",!?:;()"}
    | {"﹪": "%", "∕": "/", "⁄": "/", "\u00a0": " ", "\u3000": " ", "\u2009": " ", "\t": " "}
)
"""Full-width signs to ASCII, one to one; punctuation that divides clauses is folded the other way."""
_FOLDABLE = re.compile(f"[{re.escape(''.join(map(chr, FOLD)))}]")  # `re` searches a large set far faster
_MARKS = dict(zip(",;:()﹐､﹑﹔﹕︰", "，；：（），、、；：：", strict=True))
_HALF_MARK = re.compile(  # not those within 1,234 and 11.8:48.3
    "[;()﹐､﹑﹔﹕︰,:](?:(?<![,:])|(?!\\d)|(?<!\\d[,:]))"
)

POINT = (
    r"(?<=[\d０-９])(?:[·•](?=[\d０-９]{1,2}\ ?(?:[%％‰]|个?百分点|[万亿元倍吨亩]|公里|公顷|平方))"
    r"|。(?=[\d０-９]{1,2}\ ?(?:[%％‰]|个?百分点|亿元)))"
)
"""A decimal point as typesetting and text recognition leave it: `270·4亿元`, `26。8%`."""
_POINT = re.compile(POINT)

MAGNITUDES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
RANGE_MARK = r"(?:--|——|——|――|──|[-‐‑－—–―─~～∼〜至到])"
"""The marks between the two ends of a range."""

_MAGNITUDE = r"(?:百(?!分[之点])|千(?![瓦克米伏卡焦帕赫升安]|分[之点]|家万户|方百计)|[万亿])"
_PLAIN = r"(?:(?<![\d.])[1-9]\d{0,2}(?:[,，]\d{3})++(?!\d|[,，]\d)|\d++)(?:\.\d++)?"
_SPACED = r"\d(?:\ \d(?!\d)){0,18}+(?:\ ?\.\ ?\d(?:\ \d(?!\d)){0,9}+)?+(?<=\ \d|\.\d)"
_GROUPED = r"(?<![\d.])(?<!\d\ )[1-9]\d{0,2}(?:\ \d{3})++(?:\.\d++)?(?=\ ?[一-鿿])"  # 223 961万元
# As text recognition leaves it; but `1. 2018年` and `1. 5个项目` are items of a list.
_LOOSE = (
    r"(?:(?<=[一-鿿、~～—–-])|(?<=[一-鿿]\ ))\d{1,7}\ ?\.\ \d{1,2}(?!\d)"
    r"(?=\ ?(?:[%‰]|个百分点|万|亿|元|倍|公里|千米|吨|亩|公顷|平方))"  # 24. 3亿元
)
_ARABIC = rf"(?:{_GROUPED}|{_LOOSE}|{_SPACED}(?!\d)|{_PLAIN}(?!\ ?\.\ \d))"
_HAN = "零〇一二两三四五六七八九十百千万亿"
_DIGIT = "一二两三四五六七八九"
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SINGLE = {c: Decimal(n) for c, n in _DIGITS.items() if n} | {"十": Decimal(10)}
_GOES_ON = frozenset(_HAN + "多余几点")
_SECTION = rf"(?:(?:[{_DIGIT}]千)?+零?(?:[{_DIGIT}]百)?+零?(?:[{_DIGIT}]?十)?+零?[{_DIGIT}]?)"  # up to 9999
_OPEN = r"(?P<open>[多余几](?!样|元化|种经营|媒体|功能|层次))"
# Behind figures 千公顷 is one unit; behind a Chinese numeral (三千公顷) it is not.
_SCALE = rf"(?!千(?:公顷|公里|立方米)){_MAGNITUDE}"
_TAIL = rf"(?P<magnitude>(?:{_SCALE})*+)(?:\ ?{_OPEN}(?P<magnitude>{_MAGNITUDE}*+))?"

_ARABIC_NUMERAL = regex.compile(
    rf"""
    (?P<head>{_ARABIC}\ ?亿)(?P<rest>{_PLAIN})(?P<low>千?){_OPEN}?(?P<magnitude>万){_OPEN}?
  | (?P<head>{_ARABIC}\ ?万)(?P<rest>{_PLAIN})(?P<low>千){_OPEN}?
  | (?P<number>{_ARABIC})\ ?{_TAIL}
    """,
    regex.VERBOSE,
)
_FIGURES = re.compile(  # most numbers are no more than this
    r"(?P<number>\d++(?:\.\d++)?)(?P<magnitude>(?:万亿|[万亿])?)(?![\d\ .,，百千万亿多余几])"
)
_HAN_RUN = regex.compile(
    rf"(?P<run>[{_HAN[:-4]}]*+(?:{_MAGNITUDE}[{_HAN[:-4]}]*+)*+)(?P<point>点[零〇{_DIGIT}](?:(?!一度)[零〇{_DIGIT}])*+)?"
    rf"{_OPEN}?(?P<magnitude>{_MAGNITUDE}*+){_OPEN}?"
)
_HAN_NUMERAL = regex.compile(rf"(?:(?:{_SECTION}万)?零?{_SECTION}万?亿)?零?(?:{_SECTION}万)?零?{_SECTION}")
_TRAILING = regex.compile(r"(?<=.)(?:万亿|万|亿)$")
_PAIR = regex.compile(
    rf"(?P<tens>[{_DIGIT}]?十)?(?P<low>[{_DIGIT}])(?P<high>[{_DIGIT}])(?P<scale>[十百千万亿]*)"
)
# But a numeral behind the mark of a heading begins a paragraph: 二、三百亿元工程.
_PARTED_PAIR = regex.compile(  # 增加两、三倍; of other units the digits may be ordinals
    rf"(?<=[\p{{Han}}])(?<![第{_HAN}])(?P<low>[{_DIGIT}])、(?P<rest>[{_DIGIT}](?:[十百千万亿]+|(?=倍|成(?![为立果]))))(?![{_HAN}多余几])"
)

LONGEST = 40
"""Characters beyond which a run of digits is a code, not a number."""


_UNSPACED = str.maketrans("", "", " ,，")


def fold(text: str) -> str:
    """The text as `FOLD` and `fold_marks` have it; most texts stay as they are.

    Example:
        >>> fold("增长６．５％;")
        '增长6.5%；'
    """
    return fold_marks(text.translate(FOLD) if _FOLDABLE.search(text) else text)


def fold_marks(text: str) -> str:
    """The text with its half-width marks in full width and odd decimal points as points, one to one.

    Marks in numbers stay.

    Example:
        >>> fold_marks("出口1,234万美元,增长8%;三次产业比11.8:48.3:39.9(预计)")
        '出口1,234万美元，增长8%；三次产业比11.8:48.3:39.9（预计）'
    """
    return _POINT.sub(".", _HALF_MARK.sub(lambda m: _MARKS[m[0]], text))


class Numeral(NamedTuple):
    """A number as it stands, without unit: `end` is behind its magnitude and its 余 or 多."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None  # 三四十 is 30 to 40
    magnitude: str
    open: bool  # 余, 多 or 几 inside: an open lower bound
    chinese: bool
    lone: bool = False  # magnitude words alone: 百亿


def read(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The numeral that begins at `start`, or None; the text must be folded by `FOLD`.

    Example:
        >>> [(n.value, n.magnitude, n.open) for n in map(lambda s: read(s, 0), ["1600多万", "三千", "百亿"])]
        [(Decimal('1600'), '万', True), (Decimal('3000'), '', False), (Decimal('100'), '亿', False)]
    """
    end = len(text) if end is None else end
    if start >= end:
        return None
    if text[start] in "0123456789":
        return _arabic(text, start, end)
    return _chinese(text, start, end)


def _arabic(text: str, start: int, end: int) -> Numeral | None:
    if (plain := _FIGURES.match(text, start, end)) and plain.end() - start <= LONGEST:
        number, magnitude = plain.groups()
        return Numeral(start, plain.end(), Decimal(number), None, magnitude, open=False, chinese=False)
    m = _ARABIC_NUMERAL.match(text, start, end)
    if m is None or m.end() - start > LONGEST:
        return None
    is_open = bool(m.captures("open"))
    if m["head"]:
        magnitude = m["magnitude"] or ""
        whole = _decimal(m["head"][:-1]) * _scale(m["head"][-1]) / _scale(magnitude)
        value = whole + _decimal(m["rest"]) * _scale(m["low"])
        return Numeral(start, m.end(), value, None, magnitude, is_open, chinese=False)
    scales = "".join(m.captures("magnitude"))
    stop = m.end() if scales or is_open else m.end("number")
    magnitude = scales.lstrip("百千")
    value = _decimal(m["number"]) * _scale(scales.removesuffix(magnitude))
    return Numeral(start, stop, value, None, magnitude, is_open, chinese=False)


def _chinese(text: str, start: int, end: int) -> Numeral | None:
    if text.startswith("、", start + 1) and (parted := _PARTED_PAIR.match(text, start, end)):
        return _parted(parted)
    if text[start] in _SINGLE and (start + 1 == end or text[start + 1] not in _GOES_ON):
        return Numeral(start, start + 1, _SINGLE[text[start]], None, "", open=False, chinese=True)
    m = _HAN_RUN.match(text, start, min(end, start + LONGEST + 1))
    if m is None or m.end() == start or m.end() - start > LONGEST:
        return None
    reading = _han(m["run"], m["point"] or "", m["magnitude"])
    if reading is None:
        return None
    value, upper, magnitude, lone = reading
    return Numeral(start, m.end(), value, upper, magnitude, bool(m.captures("open")), chinese=True, lone=lone)


@lru_cache(maxsize=4096)
def _han(run: str, point: str, tail: str) -> tuple[Decimal, Decimal | None, str, bool] | None:
    """Value, upper end, magnitude and whether it is lone, of the parts of a Chinese numeral."""
    if not run:
        return None
    if not point and (pair := _PAIR.fullmatch(run)):
        return _pair(pair, tail)
    if not point and all(c in MAGNITUDES for c in run) and run[0] != "十":
        return _lone(run + tail)
    full = run if point else run + tail
    if not _HAN_NUMERAL.fullmatch(full.replace("〇", "零")):
        return None
    value = Decimal(_integer(full))
    if point:
        value += Decimal("0." + "".join(str(_DIGITS[c]) for c in point[1:]))
        return value, None, tail, False
    trailing = _TRAILING.search(full)
    magnitude = trailing[0] if trailing else ""
    return value / _scale(magnitude), None, magnitude, False


def _parted(m: regex.Match[str]) -> Numeral | None:
    """Neighbouring digits with a mark between them are a range as well: 二、三百亿 is 200 to 300 亿."""
    pair = _PAIR.fullmatch(m["low"] + m["rest"])
    reading = _pair(pair, "") if pair else None
    if reading is None or _DIGITS[m["rest"][0]] - _DIGITS[m["low"]] != 1:
        return None
    value, upper, magnitude, lone = reading
    return Numeral(m.start(), m.end(), value, upper, magnitude, open=False, chinese=True, lone=lone)


def _pair(pair: regex.Match[str], tail: str) -> tuple[Decimal, Decimal | None, str, bool] | None:
    """Two neighbouring digits are a range: 三四十 is 30 to 40, 十七八 is 17 to 18."""
    low, high = (_DIGITS[pair[name]] for name in ("low", "high"))
    if not 0 < high - low <= 2:
        return None
    tens = 10 * _DIGITS.get(pair["tens"][0], 1) if pair["tens"] else 0
    scale, magnitude = pair["scale"], tail
    if not tail and (trailing := regex.search("(?:万亿|万|亿)$", scale)):
        scale, magnitude = scale[: trailing.start()], trailing[0]
    factor = _scale(scale)
    return Decimal(factor * (tens + low)), Decimal(factor * (tens + high)), magnitude, False


def _lone(word: str) -> tuple[Decimal, Decimal | None, str, bool] | None:
    """百亿 is 100 亿, 万亿 is 1 万亿, 百 is 100."""
    trailing = regex.search("(?:万亿|万|亿)$", word)
    magnitude = trailing[0] if trailing else ""
    return Decimal(_scale(word.removesuffix(magnitude))), None, magnitude, True


def _integer(run: str, marks: str = "亿万") -> int:
    """The value of a Chinese integer of the form of `_HAN_NUMERAL`: split at 亿, then at 万."""
    if not marks or not run:
        return _section(run)
    mark, rest = marks[0], marks[1:]
    high, found, low = run.rpartition(mark)
    if not found:
        return _integer(run, rest)
    if low in _DIGITS:  # 一万五 is 15,000
        return (_integer(high, rest) * 10 + _DIGITS[low]) * (MAGNITUDES[mark] // 10)
    return _integer(high, rest) * MAGNITUDES[mark] + _integer(low, rest)


def _section(run: str) -> int:
    """The value of a Chinese integer below ten thousand."""
    total, digit, last = 0, 0, 1
    for sign in run:
        if sign in MAGNITUDES:
            last = MAGNITUDES[sign]
            total, digit = total + (digit or 1) * last, 0
        else:
            digit, last = _DIGITS[sign], last if _DIGITS[sign] else 1
    return total + digit * (last // 10 if last > 10 else 1)  # 三百五 is 350


def _decimal(text: str) -> Decimal:
    return Decimal(text.translate(_UNSPACED))


def _scale(word: str) -> int:
    scale = 1
    for c in word:
        scale *= MAGNITUDES[c]
    return scale


def scale(magnitude: str) -> int:
    """What a magnitude multiplies by: 万亿 is 1,000,000,000,000."""
    return _scale(magnitude)
