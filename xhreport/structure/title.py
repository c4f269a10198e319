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
from xhreport.models import Period, Region
from xhreport.periods import Kind, mentions
from xhreport.regions import find_region, gazetteer
from xhreport.structure.document import TitleBlock
from xhreport.structure.place import Clues, place_of_title, read_place
from xhreport.vocabulary import Vocabulary

HEAD_LIMIT = 3000  # characters; a table of contents may stand in the head
OPENING = 800  # characters of the body in which place and year may still be introduced

_HAN_DIGITS = "零一二三四五六七八九"
_A_YEAR = rf"(?P<year>(?:19|20)\d\d|(?:一九|二零)[{_HAN_DIGITS}]{{2}})"
_SMALL = r"\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_FOLD = str.maketrans(
    "０１２３４５６７８９〇○Ｏ◯─–―－：（）\u3000\xa0\t",
    "0123456789零零零零————:()   ",
)
_MARKUP = regex.compile(r"[*#>_|]+")
_SPACED_OUT = regex.compile(
    r"(?<=[\d年月第]) +(?=[\d年月日])|(?<=第) +| +(?=[届次])|(?<=届) +"
    r"|(?<=[省市州盟县旗区]) +(?=长\b)|(?<=主) +(?=席\b)"
)

_ADDRESS = regex.compile(
    r"(?P<line>^[ \t\u3000*#>]*+)?(?:主席团?、|尊敬的)?"
    r"(?:[各名]位(?:人大)?代表(?:[、,， ]*同志们)?|(?(line)(?:各位委员|同志们)|(?!)))[ *]*[:：!！,，]",
    regex.M,
)
_BODY = regex.compile(
    r"^[ \t\u3000*#>]*+(?:[一二三四五六七八九十]{1,3}、|[(（]一[)）]|第一部分"
    r"|(?:现在[,，]?)?我(?:受.{2,12}委托|代表)|[^\n]{60,}。"
    r"|(?:\d{1,2}[.、．](?!\d)|[①-⑳▶►◆●■★•])[^\n]{6,}。\s*$|(?![^\n]*(?:会议|报告|日))[^\n。]{4,}\d[^\n。]{1,12}。\s*$"
    r"|(?!\p{Han}{0,4}摘要)[^\n。]{16,}[，,；;][^\n。]+。\s*$"
    r"|[^\n。]{4,}。[^\n。]{4,}[。：:][^\n]*$|[•·●▪■◆★][^\n]{2,}\d[^\n]*$|[^\n]{4,}[；;]\s*$|[^\n。，]{0,24}(?:目标|任务|工作|要求|指标)(?:是|为)?[：:]\s*$)",
    regex.M,
)
_FIGURES = regex.compile(  # a paragraph that no full stop ends
    r"^(?=[^\n]*\d\s*(?:[%％]|[万亿]元))[^\n。]{8,}[，,；;][^\n。]{8,}$", regex.M
)
_SUMMARY = (
    r"年[^\n\d。，]{0,12}总结[^\n。，]{0,12}(?:19|20)\d\d年[^\n。，]{0,12}(?:安排|计划|打算|思路|要点|谋划)"
)
_CARRIED_OUT = (  # 2022年计划执行情况与2023年计划草案的报告
    r"年[^\n\d。，]{0,40}(?:执行|完成)情况[^\n\d。，]{0,8}(?:19|20)\d\d年[^\n。，]{0,40}(?:草案|计划|预算|安排)"
)
_SUMMED_ALONE = (  # of a year, without what comes next: 2019年政府工作总结
    r"(?:19|20)\d\d年度?[^\n\d。，]{0,12}(?:总结|综述)(?!\p{Han})"
)
_PLAN = (  # one without a report: 2023年国民经济和社会发展计划
    r"(?:19|20)\d\d年度?国民经济[和与]社会发展(?:年度)?计划(?:[(（]?草案[)）]?)?"
)
_WORKS = (  # a list of what is to be done: 2025年十件惠民实事
    r"(?:19|20)\d\d年度?[^\n。，：:]{0,24}?(?:实事|民生事项|民生工程|民心工程|惠民工程)(?:项目)?(?:清单)?(?!\p{Han})"
)
_HEAD_LINE = regex.compile(
    r"报告|届.*会|[年月]\s*[\d０-９一二三四五六七八九十]{1,3}\s*(?:日|月\s*[)）]?\s*$)|[省市州盟县旗区总主]\s*[长理席]|主任|"
    + rf"{_SUMMARY}|{_SUMMED_ALONE}|{_PLAN}\s*$|{_WORKS}\s*$"
)
_WHOLLY_PLAN = regex.compile(rf"{_PLAN}\s*$")
_ON_PLAN = regex.compile(  # 关于国民经济第七个五年计划的报告
    r"关于[^\n。]{0,40}?(?:五年|五[”\"])(?:计划|规划)[^\n。]{0,16}?的?(?:报告|说明)"
)
_CARRYING_OUT = ("执行", "实施", "完成", "评估", "检查", "总结")
_NOTICE = regex.compile(  # 关于印发《2021年县政府十件民生实事》的通知
    r"(?:\p{Han}*政府)?(?:办公室)?关于(?:印发|下达|公布|分解落实)《?([^《》\n]+?)》?的通知"
)
_SENTENCE = regex.compile(r"[，,；;。]")
_TIMED = regex.compile(  # a heading straight under the head: “十四五”时期工作回顾
    r"(?!关于)[^\n]*?(?:(?:19|20)\d\d年|[“\"]十?[一二三四五六七八九]五[”\"]|[过今去未][去后年来]|五年)"
)
_HEAD_WIDTH = 80  # characters of a line of the head, at most
_ORDINAL = r"[一二三四五六七八九十\d]{1,4}"
_SESSION = regex.compile(
    rf"(?:第\s*)?{_ORDINAL}届\s*(?P<nation>全国)?\s*(?:人民代表大会|人大)\s*(?:第\s*)?"
    rf"(?P<number>{_ORDINAL})次(?:全体)?(?:会议|大会)"
    rf"|(?:人民代表大会|人大)\s*第?{_ORDINAL}届\s*第?(?P<number>{_ORDINAL})次(?:全体)?会议"
)
_HOLDER = regex.compile(r"(?P<before>\P{Han}?)(?P<place>(?:\p{Han} *+){0,40})\Z")
_BEFORE_HOLDER = regex.compile(r".*(?:在|报告|[一二三四五六七八九十]日)")
_DATE = regex.compile(
    rf"{_A_YEAR}年(?P<month>{_SMALL}|元)月(?:(?P<day>{_SMALL})日)?"
    rf"|{_A_YEAR}(?P<mark>[-./．])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?=\)|在)"
)
_OTHER_DATE = regex.compile(r"[日时]电|时间|日期|发布|来源|添加|更新|浏览|摄")
_YEAR = regex.compile(rf"(?<!\d){_A_YEAR}(?:(?<=\d)(?!\d)|(?=年))")
_SUMMED_UP = regex.compile(rf"{_A_YEAR}(?:{_SUMMARY}|{_CARRIED_OUT})")
_OF_ONE_YEAR = regex.compile(rf"(?={_A_YEAR}){_SUMMED_ALONE}")
_LOOKED_BACK = regex.compile(
    rf"(?:^\s*(?:[一1][、.．]|\(一\))\s*(?:关于)?|过去的){_A_YEAR}年"
    r"(?![—至到、和以]|[^\n。]{0,12}(?:安排|任务|目标|计划|规划))",
    regex.M,
)
_REPRESENTED = regex.compile(
    rf"(?:代表|受)[,， ]?(?:第?{_ORDINAL}届)?(?P<place>\p{{Han}}{{0,40}}?)(?:第?{_ORDINAL}届)?"
    r"(?P<body>人民政府|政府|管委会|管理委员会|行政公署|行署|国务院)"
)
_NAME = (
    r"(?!各位|代表|[在作])(?:\p{Han}{1,8}(?:[·•・‧∙．]\p{Han}{1,8}){1,3}"
    r"|\p{Han}{2,5}?(?=\s*+(?:$|[()\d])|\s|同志|在\p{Han}{0,25}[届会]|(?:代表.{0,15})?作)"
    r"|\p{Han}(?: {1,6}\p{Han}){1,2}(?!\p{Han}))"
)
_SIGNED = regex.compile(
    rf"日 *(?P<name>{_NAME})\s*\)"  # （2016年1月6日 王某）
    rf"|^(?P<name>\p{{Han}}{{2,3}})(?=在[^\n]{{0,25}}届[^\n]{{0,30}}报告)"
    rf"|\n\s*(?!\p{{Han}}*(?:[省市州盟县旗区会告]|目录|正文|摘要|全文|前言)\s*\Z)(?P<name>{_NAME})\s*\Z",
    regex.M,
)
_TITLE_LINE = regex.compile(
    rf"[^\n]{{0,50}}(?:报告|{_SUMMARY}|{_SUMMED_ALONE}|{_PLAN}|{_WORKS})(?:[(（][^()（）\n]*[)）])?(?:全文)?"
)
_PIECE = regex.compile(r"\n|(?<=报告)[：:]|\s{2,}|[—─–]+|-{2,}|(?=[(（]?[\d０-９]{4}年[\d０-９]{1,2}月)")
_SET_WIDE = regex.compile(r"(?:\S{1,2}\s+)+\S{1,2}")


class _Session(NamedTuple):
    """A session of a people's congress as the head names it."""

    name: str
    holder: str
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
    r"""Reads the head of a report.

    Args:
        text: The body of the page, which begins with the report's head.
        page_title: The title that the page gives, if any.
        year: The year in which the report was given, if the caller knows it; it wins over the text.
        region: The name of the place, likewise.
        vocabulary: The words to go by; those of the package if None.

    Returns:
        The title block; its `end` is where the address or the body begins.

    Examples:
        >>> block = read_title("政府工作报告\n（2008年1月16日在浙江省第十一届人民代表大会第一次会议上）\n"
        ...                    "省长　王　某\n各位代表：", None)
        >>> block.region.code, block.delivered.isoformat(), block.speaker, block.first_session
        ('330000', '2008-01-16', '王某', True)
    """
    vocabulary = vocabulary or words.default()
    end = _head_end(text, vocabulary)
    head, heading, opening = map(_plain, (text[:end], page_title or "", text[end : end + OPENING]))
    title = _title(_NOTICE.sub(r"\1", text[:end]), (page_title or "").strip())
    session = _session(head) or _session(heading)
    speaker = _speaker(head, heading, vocabulary)
    delivered, given = _date(head, session) or _date(heading, None) or (None, None)
    year = year or given or _year(_plain(title) if title else _line_of_report(head), opening)
    clues = Clues(
        phrases=(
            place_of_title(title or "", vocabulary),
            session.holder if session else "",
            speaker.place,
            _represented(opening),
        ),
        office=speaker.office or "",
        year=year,
        text=f"{title}\n{text}",
    )
    return TitleBlock(
        title=title,
        region=_region(region, clues, vocabulary),
        year=year,
        delivered=delivered,
        speaker=speaker.name,
        office=speaker.office,
        meeting=session.name if session else None,
        five_years=_five_years(f"{head}\n{heading}", year, vocabulary),
        first_session=session is not None and session.number in ("一", "1"),
        end=end,
    )


def _head_end(text: str, vocabulary: Vocabulary) -> int:
    """Where the address begins, or else the first paragraph of the body, or whatever no head has."""
    window = text[:HEAD_LIMIT]
    addresses = sorted(_ADDRESS.finditer(window), key=lambda found: found["line"] is None)
    body = _BODY.search(window)
    for address in addresses:
        start = address.end("line") if address["line"] is not None else address.start()
        if not body or _opens_report(window[:start], body.start()):
            return start
    if body is None:
        return _leading_lines(window)
    figures = _FIGURES.search(window, 0, body.start())
    return _before_heading(window[: figures.start() if figures else body.start()], vocabulary)


def _before_heading(head: str, vocabulary: Vocabulary) -> int:
    """Where the head ends before a heading without a numeral that stands right under it."""
    table = vocabulary.headings
    at, below, end = 0, False, len(head)
    for line in head.splitlines(keepends=True):
        told = below and end == len(head) and _TIMED.match(_plain(line)) is not None
        if _is_of_head(line):
            below, end = True, len(head)
        elif told and any(word in line for word in (*table.review, *table.result, *table.plan)):
            end = at
        at += len(line)
    return end


def _opens_report(before: str, body: int) -> bool:
    """Whether the address opens the report: no paragraph stands before it, or a head right before it."""
    lines = [line for line in before[body:].splitlines() if line.strip()]
    return not any(map(_is_prose, lines)) or any(_is_of_head(line) for line in lines[-3:])


def _is_prose(line: str) -> bool:
    """Whether it is a paragraph of the report, rather than a heading or the page's summary."""
    return (len(line) > _HEAD_WIDTH or line.rstrip().endswith(("。", "．"))) and "摘要" not in line


def _is_of_head(line: str) -> bool:
    """Whether it may be a title, a date or a speaker, rather than a sentence."""
    return len(line) <= _HEAD_WIDTH and not _SENTENCE.search(line) and _HEAD_LINE.search(line) is not None


def is_summary(line: str) -> bool:
    """Whether the line is the title of a summary, of one year past and one to come."""
    return _SUMMED_UP.search(_plain(line)) is not None


def is_plan(title: str) -> bool:
    """Whether the title is that of a plan itself, not of a report on one: `2023年国民经济和社会发展计划`."""
    return _WHOLLY_PLAN.search(_plain(title)) is not None


def lists_works(head: str, vocabulary: Vocabulary) -> bool:
    """Whether the head calls what follows a list of what is to be done: `2011年十件实事`."""
    lines = [line for line in head.splitlines() if _YEAR.search(_plain(line))]
    ends = [_NOTICE.sub(r"\1", line).rstrip(" \t”』」)）") for line in lines]
    listed = any(line.endswith(word) for line in ends for word in vocabulary.headings.listed)
    return listed and not any(
        word in head for word in (*vocabulary.headings.review, *vocabulary.headings.result)
    )


def _leading_lines(text: str) -> int:
    """How far the lines go that may be of a head, where neither address nor body is seen."""
    end = 0
    for line in text.splitlines(keepends=True):
        if line.strip() and not _is_of_head(line):
            break
        end += len(line)
    return end if text[:end].strip() else 0


def _plain(text: str) -> str:
    """The text without markup, with one form of each digit, and nothing spaced out but names."""
    return str(_SPACED_OUT.sub("", _MARKUP.sub(" ", text.translate(_FOLD)))).strip(" ")


def _title(head: str, heading: str) -> str | None:
    """The title that the page gives, or the head's own if the page has none or a poorer one."""
    own = None
    for piece in _PIECE.split(head):
        line = _unspaced(_MARKUP.sub("", piece).strip())
        if _TITLE_LINE.fullmatch(line) and "会议" not in line and "作政府" not in line:
            own = line
            break
    heading = _unspaced(heading)
    if "报告" in heading:
        return own if own and heading in own else heading
    return own or heading or None


def _unspaced(line: str) -> str:
    """A line without the blanks of a title that is set wide: 政 府 工 作 报 告, 2 0 2 3 年."""
    if _SET_WIDE.fullmatch(line):
        return "".join(line.split())
    return str(_SPACED_OUT.sub("", line))


def _session(head: str) -> _Session | None:
    """The session named last in the head, which is the one nearest to the report."""
    sessions = list(_SESSION.finditer(head))
    if not sessions:
        return None
    found = sessions[-1]
    holder = _holder(head[: found.start()].rstrip())
    nation = str(found["nation"] or "")
    return _Session(holder + "".join(found[0].split()), nation or holder, str(found["number"]), found.start())


def _holder(before: str) -> str:
    """Whose congress it is: what stands between date or preposition and the session's number."""
    found = _HOLDER.search(before)
    if not found:
        return ""
    place = "".join(found["place"].split())
    return str(_BEFORE_HOLDER.sub("", place.removeprefix("日") if found["before"].isdecimal() else place))


def _date(head: str, session: _Session | None) -> tuple[date | None, int] | None:
    """The day, if it is told, and the year: of the date before the session, or else of the last one."""
    dates = [found for found in _DATE.finditer(head) if not _OTHER_DATE.search(_line(head, found.start()))]
    if not dates:
        return None
    before = [found for found in dates if session and found.start() < session.start]
    found = (before or dates)[-1]
    year, month, day = (_number(found[part] or "") for part in ("year", "month", "day"))
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
    if numeral == "元":
        return 1
    if "十" not in numeral:
        return int("".join(str(_HAN_DIGITS.index(digit)) for digit in numeral))
    tens, _, ones = numeral.partition("十")
    return 10 * (_HAN_DIGITS.index(tens) if tens else 1) + (_HAN_DIGITS.index(ones) if ones else 0)


def _line_of_report(head: str) -> str:
    """The line of a head without a title that calls it a report: `省长王某在…会议上的报告（1993年）`."""
    return next((line for line in head.splitlines() if "报告" in line), "")


def _year(title: str, opening: str) -> int | None:
    """The title's year, or the year after the one that the body begins by looking back on.

    Where both are the same, the page is filed under the year reviewed. The title of a summary
    (`2015年工作总结和2016年工作安排`, `2015年工作总结`) or of a report on a plan
    (`2015年计划执行情况与2016年计划草案`) names the year that is looked back on first.
    """
    if summed_up := _SUMMED_UP.search(title) or _OF_ONE_YEAR.search(title):
        return _number(summed_up["year"]) + 1
    titled, reviewed = _YEAR.search(title), _LOOKED_BACK.search(opening)
    if reviewed and (not titled or _number(titled["year"]) == _number(reviewed["year"])):
        return _number(reviewed["year"]) + 1
    return _number(titled["year"]) if titled else None


def _five_years(head: str, given: int | None, vocabulary: Vocabulary) -> Period | None:
    """The years of the five-year plan that the report is on, if its title names one that is not over yet."""
    said = _ON_PLAN.search(head)
    if said is None or given is None or any(word in said[0] for word in _CARRYING_OUT):
        return None
    plans = [m for m in mentions(said[0], vocabulary=vocabulary) if m.kind is Kind.ERA]
    years = [Period(start=m.first, end=m.last) for m in plans if m.first and m.last and m.last >= given]
    return years[0] if len(years) == len(plans) == 1 else None


def _speaker(head: str, heading: str, vocabulary: Vocabulary) -> _Speaker:
    """The speaker: with an office, or signed behind the date, or alone on the last line."""
    for part in (head, heading):
        for officer in _officers(vocabulary):
            if found := officer.search(part):
                place = str(found.groupdict().get("place") or "").removesuffix("人民政府")
                return _Speaker(_one_word(found["name"]), found["office"], place)
    signed = _SIGNED.search(head) or _SIGNED.search(heading)
    return _Speaker(_one_word(signed["name"])) if signed else _Speaker()


@lru_cache(maxsize=4)
def _officers(vocabulary: Vocabulary) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Patterns for an office before a name (区长 王某) and behind it (王某区长在…)."""
    office = r"(?P<office>(?:代理|代|常务副|副)?\L<offices>)(?!(?<=长)\L<towns>)"
    second = r"(?:兼\p{Han}{2,15}?(?:主任|部长))?"
    before = rf"(?P<place>\p{{Han}}{{0,40}}?){office}{second}[\s:]*+(?P<name>{_NAME})"
    behind = rf"(?P<name>\p{{Han}}{{2,3}}){office}(?=在|代表|作)"
    offices = list(vocabulary.places.governors)
    towns = gazetteer(vocabulary).behind("长")  # 吉林省长春市 has no 省长
    return (
        regex.compile(before, regex.M, offices=offices, towns=towns),
        regex.compile(behind, offices=offices, towns=towns),
    )


def _one_word(name: str) -> str:
    return "".join(name.split())


def _represented(opening: str) -> str:
    """Whose government the speaker represents: 我代表徐汇区人民政府."""
    found = _REPRESENTED.search(opening, 0, 200)
    if not found:
        return ""
    return str(found["body"] if found["body"] == "国务院" else found["place"])


def _region(region: str | None, clues: Clues, vocabulary: Vocabulary) -> Region | None:
    """The caller's place, or the one that the head names."""
    if not region:
        return read_place(clues, vocabulary)
    return find_region(region, year=clues.year, text=clues.text, vocabulary=vocabulary) or Region(name=region)
