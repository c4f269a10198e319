"""A bound quantity as an indicator: its value with its sign, its base unit, concept and place."""

import re
from decimal import Decimal
from functools import lru_cache

from xhreport import concepts
from xhreport.binding import Bound
from xhreport.models import Comparator, Indicator, Measure
from xhreport.quantities import base
from xhreport.regions import called
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

_FLIPPED = {
    Comparator.GT: Comparator.LT,
    Comparator.GE: Comparator.LE,
    Comparator.LT: Comparator.GT,
    Comparator.LE: Comparator.GE,
}

_TOWN = re.compile(  # 清河街道2019年工作报告
    r"[一-鿿]{1,12}(?:街道|[镇乡])(?=(?:办事处|人民政府|政府|党工委)?(?:\d{4}年(?:度)?)?(?:政府)?工作)"
)


@lru_cache(maxsize=64)
def _place_called(region: str | None, title: str | None, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What the report's place is called; a town or street, which no list has, by its title."""
    town = _TOWN.match(title) if title else None
    return (*(called(region, vocabulary) if region else ()), *((town[0],) if town else ()))


def indicator(bound: Bound, sentence: Sentence, document: Document, vocabulary: Vocabulary) -> Indicator:
    """The indicator that a bound quantity of this sentence makes."""
    quantity = bound.quantity
    value, upper, comparator = _signed(bound)
    base_value, base_upper, base_unit = base(quantity, vocabulary)
    if bound.down:
        base_value, base_upper = (-base_value, None) if base_upper is None else (-base_upper, -base_value)
    title, region = document.title, document.title.region
    said = document.text[sentence.start : quantity.start]
    concept = concepts.match(
        _scope(said, bound.name.text) + bound.name.text,
        measure=bound.measure,
        unit=quantity.unit,
        dimension=quantity.dimension,
        level=region.level if region else None,
        called=_place_called(region.name if region else None, title.title, vocabulary),
        vocabulary=vocabulary,
    )
    return Indicator(
        text=document.text[quantity.start : quantity.end],
        start=quantity.start,
        end=quantity.end,
        value=value,
        upper=upper,
        comparator=comparator,
        unit=quantity.unit,
        base_value=base_value,
        base_upper=base_upper,
        base_unit=base_unit,
        measure=bound.measure,
        basis=bound.basis,
        terms=bound.terms,
        status=bound.status,
        period=bound.period,
        name=bound.name.text,
        concept=concept,
        region=region.name if region else None,
        region_code=region.code if region else None,
        commitment=bound.commitment,
        sentence=document.text[sentence.start : sentence.end].strip(),
        section=sentence.section,
        rule=bound.name.rule,
    )


_OWN = re.compile(r"[我本][省市州区县盟旗]")
_SCOPE = re.compile(r"全国|全球|世界|我国|全[省市州区县]")


def _scope(said: str, name: str) -> str:
    """The territory that stands before a name where it was said: 全国 is not a county's own."""
    at = said.rfind(name) if name else -1
    found = _SCOPE.fullmatch(said, at - 2, at) if at > 1 else None
    return found[0] if found and not _OWN.search(said, at) else ""


def _signed(bound: Bound) -> tuple[Decimal, Decimal | None, Comparator]:
    """The value with its sign: a fall is negative, and what bounds it is turned round with it."""
    quantity = bound.quantity
    if not (bound.down and bound.measure in (Measure.GROWTH, Measure.CHANGE)):
        return quantity.value, quantity.upper, bound.comparator
    if quantity.upper is not None:
        return -quantity.upper, -quantity.value, bound.comparator
    return -quantity.value, None, _FLIPPED.get(bound.comparator, bound.comparator)
