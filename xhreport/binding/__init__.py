"""Which name, measure, basis, status and period belongs to which quantity?

Reads the document sentence by sentence (`passage`, `sentence`), a sentence clause by clause, and the words
before each number from right to left (`phrases`). Of each number it asks what it measures (`names`), whether
that is a level, growth, change or rank (`measures`) and against what (`basis`), of when (`years`), and
whether it has happened (`status`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xhreport.binding.passage import Passage
from xhreport.binding.scene import Scene
from xhreport.binding.sentence import Bound, SentenceReader
from xhreport.binding.years.governing import anchor_of, governed_by
from xhreport.models import Measure
from xhreport.numerals import fold_marks
from xhreport.periods import mentions
from xhreport.quantities import Mark, Quantity, scan
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

__all__ = ["Bound", "SentenceBinding", "anchor_of", "bind", "governed_by"]

_ASIDE = re.compile(r"（([^（）]*)）")


class SentenceBinding(NamedTuple):
    """A sentence with its bound quantities, and the numbers in it that are none."""

    sentence: Sentence
    bound: tuple[Bound, ...] = ()
    marks: tuple[Mark, ...] = ()


def bind(document: Document, vocabulary: Vocabulary) -> Iterator[SentenceBinding]:
    """Binds every quantity of the document, sentence by sentence."""
    text = fold_marks(document.text)
    passage = Passage(document, text, vocabulary)
    for sentence in document.sentences:
        times = mentions(text, sentence.start, sentence.end, vocabulary)
        found = scan(text, sentence.start, sentence.end, vocabulary, times)
        quantities = [q for q in found if isinstance(q, Quantity)]
        marks = tuple([m for m in found if isinstance(m, Mark)])
        scene = passage.enter(sentence, times, quantities)
        if not quantities:
            yield SentenceBinding(sentence, marks=marks)
            continue
        bound = _read(scene, vocabulary, loose=passage.loose)
        passage.take(bound)
        said = document.text[passage.begun : sentence.end]
        yield SentenceBinding(sentence, _as_written(bound, said), marks)


def _read(scene: Scene, vocabulary: Vocabulary, *, loose: bool) -> list[Bound]:
    """The numbers of a sentence; `loose` tells whether the years of its paragraph hold for no deeds."""
    bound = SentenceReader(scene, vocabulary).read()
    if scene.paragraph and loose and not scene.mentions and _tells_deed(bound[0]):
        return SentenceReader(scene._replace(paragraph=None), vocabulary).read()
    return bound


def _tells_deed(bound: Bound) -> bool:
    """Whether it is what was done, which may have been done in all of the years."""
    return bound.measure is Measure.LEVEL and bool(bound.name.verb)


def _as_written(bound: Sequence[Bound], said: str) -> tuple[Bound, ...]:
    """The quantities with the brackets of their names as the report sets them: `居村(街镇)`."""

    def own(m: re.Match[str]) -> str:
        half = f"({m[1]})"
        return half if half in said and m[0] not in said else m[0]

    if not any("（" in b.name.text for b in bound):
        return tuple(bound)
    return tuple(b._replace(name=b.name._replace(text=_ASIDE.sub(own, b.name.text))) for b in bound)
