"""What does the head of a report say? Its title, place, date, meeting and speaker.

The head is what stands above the address (`各位代表：`) or, where there is none, above the
first paragraph of the body. Pages set it in many ways: over several lines or all in one, with
digits and names spaced out, or with nothing but the page's title.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

import regex

from xhreport import vocabulary as words
from xhreport.models import Region
from xhreport.regions import find_region, gazetteer
from xhreport.structure.document import TitleBlock
from xhreport.structure.place import place_of_title, read_place
from xhreport.vocabulary import Vocabulary

HEAD_LIMIT = 3000  # characters; a table of contents may stand in the head
OPENING = 800  # characters of the body in which place and year may still be introduced

_HAN_DIGITS = "零一二三四五六七八九"
_FOLD = str.maketrans(
    "０１２３４５６７８９〇○Ｏ◯─–―－：（）\u3000\xa0\t",
    "0123456789零零零零————:()   ",
)
_NOISE = regex.compile(r"<!--.*?-->|&[a-z]{2,6};?|[*#>_|]+|[?？]{2,}", regex.S)
_SPACED = regex.compile(r"(?<=[\d年月第]) +(?=[\d年月日届次])|(?<=[第届]) +(?=\p{Han})")

_ADDRESS = regex.compile(
    r"(?P<line>^[ \t\u3000*#?>]*+)?(?:主席团?、|尊敬的)?[各名]位(?:人大)?代表(?:[、,， ]*同志们)?[ *]*[:：!！,，]",
    regex.M,
)
_BODY = regex.compile(
    r"^[ \t\u3000*#>]*+(?:[一二三四五六七八九十]{1,3}、|[(（]一[)）]|第一部分|(?:现在[,，]?)?我(?:受.{2,12}委托|代表)|[^\n]{60,}。)",
    regex.M,
)
_ORDINAL = r"[一二三四五六七八九十\d]{1,4}"
_SESSION = regex.compile(
    rf"(?:第\s*)?{_ORDINAL}届\s*(?P<nation>全国)?\s*(?:人民代表大会|人大)\s*(?:第\s*)?"
    rf"(?P<number>{_ORDINAL})次(?:全体)?(?:会议|大会)"
)
_HOLDER = regex.compile(
    r"(?:.*(?:在|[^\p{Han}\s]|[\d零一二三四五六七八九十]日))?(?P<place>\p{Han}{0,25})\s*\Z", regex.S
)
_DATE = regex.compile(
    rf"(?P<year>(?:19|20)\d\d|[{_HAN_DIGITS}]{{4}})年"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
    r"|(?P<year>(?:19|20)\d\d)(?P<mark>[-./．])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?=\)|在)"
)
_NOT_THE_DAY = regex.compile(r"[日时]电|时间|日期|发布|来源|添加|更新|浏览|摄")
_YEAR = regex.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d|[{_HAN_DIGITS}]{{4}}(?=年))(?!\d)")
_LOOKED_BACK = regex.compile(
    rf"(?:^\s*(?:[一1][、.．]|\(一\))\s*(?:关于)?|过去的)(?P<year>(?:19|20)\d\d|[{_HAN_DIGITS}]{{4}})年"
    r"(?![^\n。]{0,12}(?:安排|任务|目标|计划|规划))(?![—至到、和以])",
    regex.M,
)
_REPRESENTED = regex.compile(
    r"(?:代表|委托)[,， ]?(?P<place>\p{Han}{0,20}?)(?:第?[一二三四五六七八九十\d]{1,3}届)?"
    r"(?P<body>人民政府|政府|管委会|管理委员会|行政公署|行署|国务院)"
)
_NAME = (
    r"(?:\p{Han}{1,8}(?:[·•・‧∙．]\p{Han}{1,8}){1,3}"
    r"|\p{Han}{2,4}?(?=\s*+(?:$|\(|\d)|\s|同志|在\P{L}?\p{Han}{0,25}[届会]|(?:代表.{0,15})?作)"
    r"|\p{Han}(?: {1,6}\p{Han}){1,2}(?!\p{Han}))"
)
_TITLE_LINE = regex.compile(r"[^\n]{0,50}报告(?:\([^()\n]*\))?(?:全文)?")
_PIECES = regex.compile(r"\n|\s{2,}|——|(?=\(?\d{4}年\d{1,2}月)")
_SIGNED = regex.compile(rf"日 *(?P<name>{_NAME})\s*\)", regex.M)
_BARE_NAME = regex.compile(rf"\n\s*(?P<name>{_NAME})\s*\Z", regex.M)


class _Session(NamedTuple):
    """A session of a people's congress as the head names it."""

    name: str
    place: str
    number: str
    start: int


class _Speaker(NamedTuple):
    """Who gave the report, in which office, and of which place."""

    name: str | None = None
    office: str | None = None
    place: str = ""


def read_title(
    text: str,
    page_title: str | None,
    *,
    year: int | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> TitleBlock:
    """Reads the head of a report.

    Args:
        text: The body of the page, which begins with the report's head.
        page_title: The title that the page gives, if any.
        year: The year in which the report was given, if the caller knows it; it wins over the text.
        region: The name of the place, likewise.
        vocabulary: The words to go by; those of the package if None.

    Returns:
        The title block; its `end` is where the address or the body begins.

    Examples:
        >>> block = read_title("政府工作报告\\n（2008年1月16日在浙江省第十一届人民代表大会第一次会议上）\\n"
        ...                    "省长　王　某\\n各位代表：", None)
        >>> block.region.code, block.delivered.isoformat(), block.speaker, block.first_session
        ('330000', '2008-01-16', '王某', True)
    """
    vocabulary = vocabulary or words.default()
    end = _head_end(text)
    head, heading, opening = (
        _plain(text[:end]),
        _plain(page_title or "").strip(),
        _plain(text[end : end + OPENING]),
    )
    session = _session(head) or _session(heading)
    speaker = _speaker(head, heading, vocabulary)
    title = _title(head, heading)
    delivered, given = _date(head, session)
    if given is None:
        delivered, given = _date(heading, None)
    year = year or given or _title_year(title or "") or _year_after_review(opening)
    return TitleBlock(
        title=title,
        region=_region(region, year, title or "", session, speaker, opening, text, vocabulary),
        year=year,
        delivered=delivered,
        speaker=speaker.name,
        office=speaker.office,
        meeting=session.name if session else None,
        first_session=session is not None and session.number in ("一", "1"),
        end=end,
    )


def _head_end(text: str) -> int:
    """Where the address begins, or else the first paragraph of the body."""
    window = text[:HEAD_LIMIT]
    addresses = list(_ADDRESS.finditer(window))
    address = next((found for found in addresses if found["line"] is not None), next(iter(addresses), None))
    body = _BODY.search(window)
    if address and (
        not body or address.start() < body.start() or not _is_prose(window[body.start() : address.start()])
    ):
        return address.end("line") if address["line"] is not None else address.start()
    return body.start() if body else 0


def _is_prose(text: str) -> bool:
    """Whether it holds a paragraph of the report, rather than a summary's or a list of headings."""
    return any(len(line) > 100 and "摘要" not in line for line in text.splitlines())


def _plain(text: str) -> str:
    """The text without markup, with one form of each digit, and digits no more spaced out."""
    return str(_SPACED.sub("", _NOISE.sub(" ", text.translate(_FOLD))))


def _session(head: str) -> _Session | None:
    """The session named last in the head, which is the one nearest to the report."""
    found = None
    for found in _SESSION.finditer(head):
        pass
    if found is None:
        return None
    holder = _HOLDER.match(head[: found.start()])
    place = str(holder["place"]) if holder else ""
    if "报告" in place or "文件" in place:
        place = ""
    name = place + "".join(found[0].split())
    return _Session(name, place + (found["nation"] or ""), str(found["number"]), found.start())


def _date(head: str, session: _Session | None) -> tuple[date | None, int | None]:
    """The day and the year of the session: of the date before it, or else of the last one."""
    dates = [found for found in _DATE.finditer(head) if not _NOT_THE_DAY.search(_line(head, found.start()))]
    if not dates:
        return None, None
    found = dates[-1]
    if session:
        before = [one for one in dates if one.start() < session.start]
        found = before[-1] if before else found
    year, month, day = _number(found["year"]), _number(found["month"]), _number(found["day"] or "")
    try:
        return date(year, month, day), year
    except ValueError:  # no day, or one that no calendar has
        return None, year


def _line(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    stop = text.find("\n", at)
    return text[start : stop if stop >= 0 else len(text)]


def _number(numeral: str) -> int:
    """The number of a year, month or day in either script: 2008, 二零零八, 十六."""
    if not numeral or numeral.isdecimal():
        return int(numeral or 0)
    if "十" not in numeral:
        return int("".join(str(_HAN_DIGITS.index(digit)) for digit in numeral))
    tens, ones = numeral.split("十")
    return 10 * (_HAN_DIGITS.index(tens) if tens else 1) + (_HAN_DIGITS.index(ones) if ones else 0)


def _title(head: str, heading: str) -> str | None:
    """The title that the page gives, or the head's own if the page has none or a poorer one."""
    own = None
    for piece in _PIECES.split(head):
        line = _unspaced(piece.strip())
        if _TITLE_LINE.fullmatch(line) and "会议" not in line and "作政府" not in line:
            own = line
            break
    if "报告" in heading:
        return own if own and heading in own else _unspaced(heading)
    return own or heading or None


def _unspaced(line: str) -> str:
    """A line without the blanks of a title that is set wide: 政 府 工 作 报 告."""
    return "".join(line.split()) if regex.fullmatch(r"(?:\S{1,2}\s+)+\S{1,2}", line) else line


def _title_year(title: str) -> int | None:
    found = _YEAR.search(title)
    return _number(found["year"]) if found else None


def _year_after_review(opening: str) -> int | None:
    """The year after the one that the body begins by looking back on."""
    found = _LOOKED_BACK.search(opening)
    return _number(found["year"]) + 1 if found else None


def _speaker(head: str, heading: str, vocabulary: Vocabulary) -> _Speaker:
    """The speaker: with an office, or signed behind the date, or alone on the last line."""
    after, before = _officers(vocabulary)
    for part in (head, heading):
        for found in after.finditer(part):
            return _Speaker(
                _one_word(found["name"]), found["office"], found["place"].removesuffix("人民政府")
            )
        for found in before.finditer(part):
            return _Speaker(_one_word(found["name"]), found["office"])
    signed = _BARE_NAME.search(head) or _SIGNED.search(head) or _SIGNED.search(heading)
    return _Speaker(_one_word(signed["name"])) if signed else _Speaker()


@lru_cache(maxsize=4)
def _officers(vocabulary: Vocabulary) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Patterns for an office before a name (区长 王某) and behind it (王某区长在…)."""
    offices = list(vocabulary.places.governors)
    office = r"(?P<office>(?:代理|代|常务副|副)?\L<offices>)"
    after = rf"(?P<place>\p{{Han}}{{0,25}}?){office}(?:兼\p{{Han}}+主任)?[\s:]*+(?P<name>{_NAME})"
    before = rf"(?P<name>\p{{Han}}{{2,3}}){office}(?=在|代表|作)"
    return (
        regex.compile(after, regex.M, offices=offices),
        regex.compile(before, offices=offices),
    )


def _one_word(name: str) -> str:
    return "".join(name.split())


def _region(
    region: str | None,
    year: int | None,
    title: str,
    session: _Session | None,
    speaker: _Speaker,
    opening: str,
    text: str,
    vocabulary: Vocabulary,
) -> Region | None:
    """The place: the caller's, or the one that the head's phrases name."""
    if region:
        return find_region(region, year=year, text=text, vocabulary=vocabulary) or Region(name=region)
    places = gazetteer(vocabulary)
    represented = _REPRESENTED.search(opening[:200])
    if represented and represented["body"] == "国务院" or session and session.place.endswith("全国"):
        return places.nation()
    phrases = [
        place_of_title(title),
        session.place if session else "",
        speaker.place,
        str(represented["place"]) if represented else "",
    ]
    return read_place(
        phrases, office=speaker.office or "", year=year, text=text, vocabulary=vocabulary, places=places
    )
