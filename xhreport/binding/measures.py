"""Level, growth, change or rank? Decides from the words that lead to a number."""

from dataclasses import dataclass

from xhreport.binding.clauses import Slot
from xhreport.binding.lexicon import FILL, JOINERS, Lexicon
from xhreport.binding.tails import Tail, Token
from xhreport.models import Basis, Measure

RATIOS = frozenset({"percent", "permille", "tenth", "multiple", "fraction"})
_GAPS = ("高", "低", "快", "慢", "多", "少")
_SAVINGS = ("节约", "节省", "裁减", "核减", "精简", "减排")
_RATES = ("增速", "增幅", "涨幅", "增长率", "增长速度", "增长幅度", "降幅", "减幅")
_BEYOND = ("高于", "低于", "快于", "慢于", "高出", "超过", "领先")


@dataclass(frozen=True, slots=True)
class Reading:
    """The measure of a number, its direction and basis, and what its name may be made of."""

    measure: Measure
    rest: str
    tail: Tail
    down: bool = False
    basis: Basis | None = None
    opening: bool = False
    base_level: bool = False  # how large it was in the year of comparison: 比2010年的500亿元增加…

    @property
    def opens(self) -> bool:
        """Whether it is the first of `由A提高到B`."""
        return self.measure in (Measure.LEVEL, Measure.RANK) and (self.opening or self.tail.first("open") is not None)

    @property
    def closes(self) -> bool:
        """Whether it is the second of `由A提高到B`."""
        return self.tail.first("to") is not None


def read(slot: Slot, tail: Tail, lexicon: Lexicon) -> Reading:
    """The measure of the quantity in this slot."""
    dimension = slot.quantity.dimension
    move = tail.first("to", "up", "down")
    if lexicon.base_end.search(slot.before):
        return Reading(Measure.LEVEL, "", tail, base_level=True)
    if dimension == "rank":
        return Reading(Measure.RANK, lexicon.rank_end.sub("", tail.rest if move else slot.before), tail)
    if move is not None and move.text == "增长率" and tail.rest.endswith("自然"):
        return Reading(Measure.LEVEL, tail.before(move), tail)
    if move is None or move.kind == "to":
        after = lexicon.growth.match(slot.after) if dimension in RATIOS else None
        if after:
            return Reading(Measure.GROWTH, tail.rest, tail, bool(after["down"]), _basis(tail))
        moved = _moved(tail, lexicon) if dimension in RATIOS and move is None else None
        if moved:
            return moved
        if dimension == "multiple":
            return Reading(Measure.LEVEL, lexicon.times_of.sub("", slot.before), tail)
        return _lessened(tail, lexicon) or Reading(Measure.LEVEL, tail.rest, tail)
    if dimension in ("point", "multiple") and _is_gap(move, tail):
        return Reading(Measure.LEVEL, tail.before(move), tail)
    if dimension not in RATIOS and dimension != "point" and _is_count(move, slot, tail, lexicon):
        return Reading(Measure.LEVEL, tail.before(move), tail)
    measure = Measure.GROWTH if dimension in RATIOS else Measure.CHANGE
    return Reading(measure, tail.rest, tail, move.kind == "down", _basis(tail))


def _moved(tail: Tail, lexicon: Lexicon) -> Reading | None:
    """A growth whose verb stands before what grew: `压减一般性支出10%`."""
    lead = lexicon.lead.match(tail.rest)
    verb = lexicon.moving.match(tail.rest, lead.end() if lead else 0)
    if verb is None:
        return None
    return Reading(Measure.GROWTH, tail.rest[verb.end() :], tail, bool(verb["down"]), _basis(tail))


def _lessened(tail: Tail, lexicon: Lexicon) -> Reading | None:
    """A change whose verb stands before what changed: `减少青壮年文盲400万人`."""
    lead = lexicon.lead.match(tail.rest)
    verb = lexicon.lessening.match(tail.rest, lead.end() if lead else 0)
    return Reading(Measure.CHANGE, tail.rest[verb.end() :], tail, down=True) if verb else None


def _is_gap(move: Token, tail: Tail) -> bool:
    """Whether a difference is to another thing (高于全国0.5个百分点), not to another time."""
    if move.text in _RATES:
        return any(word in tail.rest for word in _BEYOND)
    return move.text.rstrip("了于出") in _GAPS and tail.first("base") is None


def _is_count(move: Token, slot: Slot, tail: Tail, lexicon: Lexicon) -> bool:
    """Whether a verb of growth only says what was done to things counted: `增加5个停车场`, `节约10亿元`."""
    if move.text.rstrip("了") in _SAVINGS and not tail.rest.strip(FILL + JOINERS + " "):
        return True
    counted = slot.after[:1] not in ("", *"，；。、）)") and tail.first("base") is None
    rest = tail.rest.strip(FILL + " ")
    return counted and (not rest.strip(JOINERS) or rest.endswith(("和", "、")) or bool(lexicon.verb_end.search(rest)))


def _basis(tail: Tail) -> Basis | None:
    if tail.first("average") or any(t.text == "每年" for t in tail.tokens):
        return Basis.ANNUAL_AVERAGE
    return Basis.YOY if tail.first("yearly") else None
