"""Reads one sentence from left to right: each quantity with its name, measure, years and status."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xhreport.binding import measures, names, statuses, years
from xhreport.binding.clauses import Clause, Slot, divide, masked
from xhreport.binding.lexicon import BASE, FILL, Lexicon
from xhreport.binding.lists import coordinated
from xhreport.binding.measures import Reading
from xhreport.binding.names import Name
from xhreport.binding.tails import Tail, read_tail
from xhreport.models import Basis, Comparator, Commitment, Measure, Period, Status
from xhreport.periods import Anchor, Mention
from xhreport.quantities import Quantity
from xhreport.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Bound:
    """A quantity with everything that the text says of it."""

    quantity: Quantity
    name: Name
    measure: Measure
    down: bool
    basis: Basis | None
    status: Status
    period: Period | None
    comparator: Comparator
    commitment: Commitment | None
    terms: str | None


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence takes over from the text before it."""

    anchor: Anchor
    paragraph: Period | None = None
    topic: str = ""
    estimated: bool = False  # （预计，下同） stood earlier in the part


class SentenceReader:
    """The state of reading one sentence; `read` gives its bound quantities in order."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        quantities: Sequence[Quantity],
        mentions: Sequence[Mention],
        context: Context,
        vocabulary: Vocabulary,
        lexicon: Lexicon,
    ) -> None:
        self.text, self.start, self.end = text, start, end
        self.context, self.vocabulary, self.lexicon = context, vocabulary, lexicon
        self.mask = masked(text, start, end, mentions)
        self.clauses = divide(self.mask, start, quantities, lexicon)
        times = years.timed(mentions, self.mask, start, context.anchor, self.clauses)
        self.ladder = years.Ladder(times, start, context.paragraph, context.anchor)
        self.parent = ""
        self.carried = ""
        self.seen: list[str] = []  # the names of the sentence, in order
        self.topic = context.topic

    def read(self) -> list[Bound]:
        """The quantities of the sentence, bound."""
        bound: list[Bound] = []
        for clause in self.clauses:
            if not clause.slots:
                self._pass(clause)
                continue
            self.carried = ""
            named = self._name_clause(clause)
            self._chain(clause, named)
            bound += [self._bind(clause, slot, reading, name) for slot, reading, name in named]
        return bound

    def _pass(self, clause: Clause) -> None:
        """Remembers the subject of a clause without numbers."""
        words = names.clean(self.mask[clause.start : clause.end], self.lexicon)
        if 2 <= len(words) <= 24:
            self.topic = words

    # -- names ------------------------------------------------------------------------------

    def _name_clause(self, clause: Clause) -> list[tuple[Slot, Reading, Name]]:
        named: list[tuple[Slot, Reading, Name]] = []
        at = 0
        while at < len(clause.slots):
            group = [clause.slots[at]]
            while at + len(group) < len(clause.slots) and clause.slots[at + len(group)].joined:
                group.append(clause.slots[at + len(group)])
            named += self._name_group(group, clause.slots[at + len(group) - 1])
            at += len(group)
        return named

    def _name_group(self, group: list[Slot], last: Slot) -> list[tuple[Slot, Reading, Name]]:
        tail = read_tail(group[0].before, self.vocabulary)
        reading = measures.read(group[0], tail, self.lexicon)
        readings = [reading, *(self._follows(slot, reading) for slot in group[1:])]
        apart = any("分别" in t.text for t in tail.tokens) or "分别" in group[0].before
        listed = self._list_names(group, reading, apart)
        if listed is None:
            first = self._name(group[0], last, reading)
            listed = [first] * len(group)
        for name in listed:
            self._remember(name)
        return list(zip(group, readings, listed, strict=True))

    def _follows(self, slot: Slot, reading: Reading) -> Reading:
        """The reading of a later number of a list, which has the words of the first."""
        if slot.quantity.dimension == "rank":
            return replace(reading, measure=Measure.RANK)
        return reading

    def _list_names(self, group: list[Slot], reading: Reading, apart: bool) -> list[Name] | None:
        if len(group) == 1:
            return None
        own = names.clean(reading.rest, self.lexicon)
        parts = coordinated(own, len(group), self.lexicon) if own else None
        if parts:
            verb = names.verb_of(own, self.lexicon)
            parts = [p if p.startswith(verb) else verb + p for p in parts]
            return [Name(p, "each-of-list", verb) for p in parts]
        distinct = list(dict.fromkeys(self.seen))
        if not own and len(distinct) >= len(group):
            return [Name(n, "each-of-names") for n in distinct[-len(group) :]]
        noun = names.after_noun(group[-1], self.lexicon)
        parts = coordinated(noun, len(group), self.lexicon) if noun and apart else None
        return [Name(p, "each-of-list") for p in parts] if parts else None

    def _name(self, slot: Slot, last: Slot, reading: Reading) -> Name:
        lexicon = self.lexicon
        own = names.clean(reading.rest, lexicon)
        noun = names.after_noun(last, lexicon)
        if names.is_number_first(last if last is not slot else slot, reading, own, noun, lexicon) and (
            last is slot or not own
        ):
            return names.counted(replace_after(slot, last), own, noun, self.carried, lexicon)
        if reading.measure is not Measure.LEVEL and own == "经济":
            own = "经济增长"
        if own:
            return names.complete(own, slot.before, self.parent, self.carried, lexicon)
        if self.parent:
            return names.inherited(self.parent, slot.before)
        if self.topic:
            return Name(self.topic, "topic")
        return Name(names.tidy(noun), "after")

    def _remember(self, name: Name) -> None:
        if name.text:
            self.parent = name.text
            self.carried = name.verb or self.carried
            self.seen.append(name.text)

    def _chain(self, clause: Clause, named: list[tuple[Slot, Reading, Name]]) -> None:
        """Gives numbers that stand first one after another what stands after the last of them."""
        for at in range(len(named) - 2, -1, -1):
            slot, reading, name = named[at]
            _, _, following = named[at + 1]
            if name.rule != "number-first" or following.rule not in ("number-first", "number-acts", "chain"):
                continue
            after_slot = named[at + 1][0]
            if after_slot.before.strip(FILL + " ") in ("", "的"):
                deed = following.noun
                named[at] = (slot, reading, Name(names.tidy(deed + name.noun), "chain", name.verb, deed))
            elif not following.verb:
                m = self.lexicon.predicate.search(following.noun)
                if m and not name.verb:
                    deed = names.clean(following.noun[m.start() :], self.lexicon)
                    named[at] = (slot, reading, Name(names.tidy(deed + name.noun), "list", "", name.noun + following.noun[m.start():]))

    # -- the rest ---------------------------------------------------------------------------

    def _bind(self, clause: Clause, slot: Slot, reading: Reading, name: Name) -> Bound:
        anchor = self.context.anchor
        reading, since = self._with_base(slot, reading)
        period, said = self.ladder.period(slot, clause, reading, name.text)
        basis = self._basis(reading, period, since)
        if since is not None and since == Basis.SINCE and period and self.ladder.base(slot):
            period = Period(start=period.end, end=period.end)
        before = self.mask[: slot.quantity.start - self.start]
        own_words = self.mask[clause.start : slot.quantity.start - self.start] + slot.after
        real_before = self.text[self.start : slot.quantity.start]
        estimated = self.context.estimated or statuses.ESTIMATE.search(real_before) is not None
        estimated = estimated or statuses.ESTIMATE.match(self.text, slot.quantity.right + 1) is not None
        status = statuses.status(anchor, period, said, before, own_words, estimated)
        if status is Status.ACTUAL and not said and anchor.role.value == "plan" and reading.opens:
            status = Status.ACTUAL
        if reading.opens:
            status = Status.ACTUAL if not statuses.NOW.search(own_words) else status
        target = status is Status.TARGET
        return Bound(
            quantity=slot.quantity,
            name=name,
            measure=reading.measure,
            down=reading.down,
            basis=basis,
            status=status,
            period=period,
            comparator=slot.quantity.comparator,
            commitment=statuses.commitment(own_words, before) if target else None,
            terms=self._terms(reading.tail),
        )

    def _with_base(self, slot: Slot, reading: Reading) -> tuple[Reading, Basis | None]:
        """Takes in what a growth is compared with."""
        if reading.measure not in (Measure.GROWTH, Measure.CHANGE) or reading.basis is Basis.ANNUAL_AVERAGE:
            return reading, None
        base = self.ladder.base(slot)
        given = self.context.anchor
        if base:
            reached = given.part.end if given.part else given.review
            yearly = reached is not None and base.period.end >= reached - 1 and base.period.start == base.period.end
            if base.mention.kind.value == "relative":
                yearly = True
            basis = Basis.YOY if yearly else Basis.SINCE
            return replace(reading, basis=basis), basis
        if BASE in slot.before:
            return reading, None
        return reading, None

    def _basis(self, reading: Reading, period: Period | None, since: Basis | None) -> Basis | None:
        if reading.measure not in (Measure.GROWTH, Measure.CHANGE):
            return None
        if reading.basis:
            return reading.basis
        if BASE in "".join(t.text for t in reading.tail.tokens):
            many = period is not None and period.end > period.start
            return Basis.SINCE if many else Basis.YOY
        return Basis.SINCE if period and period.end > period.start else Basis.YOY

    def _terms(self, tail: Tail) -> str | None:
        token = tail.first("terms")
        return self.vocabulary.binding.terms.get(token.text) if token else None


def replace_after(slot: Slot, last: Slot) -> Slot:
    """The slot with the words after the last number of its list."""
    if slot is last:
        return slot
    return Slot(slot.quantity, slot.clause, slot.before, slot.before_start, last.after, slot.joined, slot.opens)
