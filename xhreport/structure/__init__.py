"""What is the shape of the report? Title block, sections, parts that look back or ahead, sentences."""

import bisect
from collections.abc import Iterator
from dataclasses import replace

from xhreport import vocabulary as words
from xhreport.cleaning.page import Page
from xhreport.models import Notice, Role, Section
from xhreport.periods import mentions
from xhreport.structure.document import Document, Part, Sentence, TitleBlock
from xhreport.structure.headings import Block, Heading, outline
from xhreport.structure.parts import WEIGHED, parts
from xhreport.structure.says import says_span
from xhreport.structure.sentences import paragraphs
from xhreport.structure.title import is_summary, lists_works, read_title
from xhreport.structure.years import Years, report_years
from xhreport.vocabulary import Vocabulary


def read(
    page: Page, *, year: int | None = None, region: str | None = None, vocabulary: Vocabulary | None = None
) -> Document:
    """The page's text as a document; `year` and `region` are what the text itself does not say."""
    vocabulary = vocabulary or words.default()
    title = read_title(page.text, page.title, year=year, region=region, vocabulary=vocabulary)
    return document(page.text, title, vocabulary)


def document(text: str, title: TitleBlock, vocabulary: Vocabulary) -> Document:
    """The document under a title block that was read already."""
    begin = _begin(text, title, vocabulary)
    title = replace(title, end=begin)
    blocks = outline(text, paragraphs(text), begin, vocabulary)
    headings = [heading for block in blocks for heading in block.headings]
    years = report_years(text[begin:], title, headings, vocabulary)
    told = parts(text, blocks, years, title, vocabulary)
    return Document(
        text=text,
        title=title,
        level=title.region.level if title.region else None,
        review_year=years.review,
        plan_year=years.plan,
        sections=_sections(headings, told, len(text)),
        sentences=_sentences(blocks, told),
        parts=told,
        notices=tuple(_notices(told, years)),
    )


def _notices(told: tuple[Part, ...], years: Years) -> Iterator[Notice]:
    """What a reader should know of how the parts were told."""
    roles = {part.role for part in told}
    doubtful = next((part for part in told if part.rule in WEIGHED), None)
    if years.plan is None:
        yield Notice(code="no_year", message="the text does not say of which years it speaks")
    if Role.PLAN not in roles:
        yield Notice(code="no_plan", message="no part of the text was found to look ahead")
    if Role.REVIEW not in roles:
        yield Notice(code="no_review", message="no part of the text was found to look back")
    if doubtful:
        message = "nothing says where the plan begins: sentences were judged by their own words"
        yield Notice(code="parts_in_doubt", message=message, start=doubtful.start)


def _begin(text: str, title: TitleBlock, vocabulary: Vocabulary) -> int:
    """Where the report begins: at the end of the title block, or at a heading that was read into it."""
    if lists_works(title.title or "", vocabulary):
        return title.end
    above = text.rfind("\n", 0, max(0, title.end - 1)) + 1
    line = text[above : title.end].strip()
    table = vocabulary.headings
    heads = any(word in line for word in table.review)
    said = mentions(line, vocabulary=vocabulary)
    aims = line.endswith(tuple(table.targets))  # 主要目标
    titled = "报告" in line or "会议" in line or not (said or aims)
    ahead = line.endswith("政府工作") or any(word in line for word in (*table.plan, *table.listed))
    listed = "一、" in text[:above]  # one of a list of contents
    heads = heads or (ahead and not titled and not listed)  # 2007年的政府工作
    timed = bool(said) or says_span(line) or (heads and aims)
    return above if timed and heads and not is_summary(line) else title.end


def _part_at(told: tuple[Part, ...], at: int) -> Part:
    return told[bisect.bisect_right(told, at, key=lambda part: part.start) - 1]


def _sentences(blocks: list[Block], told: tuple[Part, ...]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    above: list[Heading] = []
    path = ""
    for block in blocks:
        opening = {heading.start: heading for heading in block.headings}
        for span in block.sentences:
            heading = opening.get(span.start)
            if heading:
                above = [h for h in above if h.level < heading.level] + [heading]
                path = " > ".join(h.text for h in above)
            part = _part_at(told, span.start)
            found.append(
                Sentence(
                    span.start,
                    span.end,
                    block.span.start,
                    part.role,
                    part.period,
                    path,
                    heading is not None and heading.end >= span.end,
                )
            )
    return tuple(found)


def _sections(headings: list[Heading], told: tuple[Part, ...], end: int) -> tuple[Section, ...]:
    """The headings as a tree; a section ends where the next one of its level or above begins."""
    stops = [end] * len(headings)
    above: list[int] = []  # of each heading, the one it stands under; -1 for none
    waiting = [-1]
    for n, heading in enumerate(headings):
        while waiting[-1] >= 0 and headings[waiting[-1]].level >= heading.level:
            stops[waiting.pop()] = heading.start
        above.append(waiting[-1])
        waiting.append(n)
    children: dict[int, list[Section]] = {}
    for n in reversed(range(len(headings))):
        heading, part = headings[n], _part_at(told, headings[n].start)
        section = Section(
            heading=heading.text,
            level=heading.level,
            role=part.role,
            period=part.period,
            start=heading.start,
            end=stops[n],
            sections=tuple(reversed(children.pop(n, []))),
        )
        children.setdefault(above[n], []).append(section)
    return tuple(reversed(children.get(-1, [])))
