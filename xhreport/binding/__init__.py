"""Which name, measure, basis, status and period belongs to which quantity?

Reads the document sentence by sentence (`sentence`); within a sentence, clause by clause
(`clauses`), and before each number from right to left (`tails`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from xhreport.binding import statuses
from xhreport.binding.lexicon import lexicon as lexicon_of
from xhreport.binding.sentence import Bound, Context, SentenceReader
from xhreport.models import Period
from xhreport.periods import Anchor, Kind, Mention, mentions, resolve
from xhreport.quantities import Mark, Quantity, scan
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

__all__ = ["Bound", "SentenceBinding", "anchor_of", "bind", "governed_by"]


_SCENES = frozenset({Kind.REVIEW})  # what sets the years anew within a paragraph
_BASIS = regex.compile(r"[^，。]*(?:基础上|基础之上|之后)，")  # 在前年试点的基础上，去年又…


@dataclass(frozen=True, slots=True)
class SentenceBinding:
    """A sentence with its bound quantities, and the numbers in it that are none."""

    sentence: Sentence
    bound: tuple[Bound, ...]
    marks: tuple[Mark, ...]


def bind(document: Document, vocabulary: Vocabulary) -> Iterator[SentenceBinding]:
    """Binds every quantity of the document, sentence by sentence."""
    lexicon = lexicon_of(vocabulary)
    text = document.text
    paragraph, governing, estimated_part = -1, None, None
    for sentence in document.sentences:
        anchor = anchor_of(document, sentence)
        found = scan(text, sentence.start, sentence.end, vocabulary)
        times = mentions(text, sentence.start, sentence.end, vocabulary)
        opens = sentence.paragraph != paragraph
        if opens:
            paragraph, governing = sentence.paragraph, None
        first = times[0] if times and _heads(text[sentence.start : times[0].start]) else None
        compared = first is not None and text[first.start - 1] in "比较与同和"
        if first and not compared and (opens or first.kind in _SCENES) and not _BASIS.match(text, first.end, sentence.end):
            governing = governed_by(first, anchor) or governing
        if statuses.ONWARDS.search(text, sentence.start, sentence.end):
            estimated_part = (sentence.role, sentence.period)
        quantities = [q for q in found if isinstance(q, Quantity)]
        bound: list[Bound] = []
        if quantities:
            context = Context(anchor, governing, "", estimated_part == (sentence.role, sentence.period))
            bound = SentenceReader(
                text, sentence.start, sentence.end, quantities, times, context, vocabulary, lexicon
            ).read()
        yield SentenceBinding(sentence, tuple(bound), tuple(m for m in found if isinstance(m, Mark)))


def _heads(before: str) -> bool:
    """Whether so little stands before the first time of a sentence that it stands at its head."""
    return len(before.strip(" 　*“")) <= 3 and not before.endswith(("由", "从"))


def anchor_of(document: Document, sentence: Sentence) -> Anchor:
    """The report's own years, as they stand for a sentence."""
    delivered = document.title.delivered
    given = delivered.year if delivered else document.title.year
    return Anchor(
        given=given or document.plan_year,
        review=document.review_year,
        plan=document.plan_year,
        role=sentence.role,
        part=sentence.period,
    )


def governed_by(mention: Mention, anchor: Anchor) -> Period | None:
    """The years that the opening of a paragraph sets for all of it: `五年来，…`."""
    if mention.kind is Kind.WITHIN or mention.document:
        return None
    return resolve(mention, anchor)
