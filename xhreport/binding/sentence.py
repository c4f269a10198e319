"""Reads one sentence from left to right: each quantity with its name, measure, years and status."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xhreport import concepts
from xhreport.binding import measures, names, statuses, years
from xhreport.binding.clauses import Clause, Slot, divide, masked
from xhreport.binding.lexicon import BASE, FILL, Lexicon
from xhreport.binding.lists import coordinated
from xhreport.binding.measures import Reading
from xhreport.binding.names import Name
from xhreport.binding.tails import Tail, Token, read_tail
from xhreport.models import Basis, Comparator, Commitment, Measure, Period, Role, Status
from xhreport.periods import Anchor, Kind, Mention
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
    years_from: str  # where the years were said: clause, sentence, paragraph or part
    words: tuple[Token, ...]  # the words that lead to the number, nearest first


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence takes over from the text before it."""

    anchor: Anchor
    paragraph: Period | None = None
    topic: str = ""
    estimated: bool = False  # （预计，下同） stood earlier in the part


@dataclass(frozen=True, slots=True)
class Placed:
    """A slot with its reading and its name."""

    slot: Slot
    reading: Reading
    name: Name
    tied: Comparator | None = None  # the bound that 分别, 均 or 各 gives to all of a list


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
        self.ladder = years.Ladder(text, start, times, context.paragraph, context.anchor, lexicon)
        self.parent = ""  # the name said last
        self.theme = ""  # the subject of the sentence's first clause without numbers
        self.share = ""  # the share that the last number told, if it told one
        self.owner = ""  # the last name that was whole: what 利税 or 产销率 after it is of
        self.topic = context.topic  # the subject of a clause without numbers
        self.carried = ""  # the verb that a list carries on
        self.governed = False  # whether a verb governs the counts of this clause
        self.since = False  # whether a growth of the sentence was counted against a named earlier year
        self.grown: Reading | None = None  # the reading of the number before, if it was a growth
        self.venue = ""  # what a rank was reached in: 在…评比中
        self.unit = ""  # the measure word of the number before
        self.fresh = False  # whether the topic was said after the last number
        self.counts = True  # whether the name said last was of a count
        self.enumerated = ""  # the verb of the last clause, where bare nouns may go on under it
        self.group: list[Name] = []  # the names of the last list
        self.seen: list[str] = []  # the names of the sentence, in order

    def read(self) -> list[Bound]:
        """The quantities of the sentence, bound."""
        bound: list[Bound] = []
        for clause in self.clauses:
            if not clause.slots:
                self._pass(clause)
                continue
            self.carried = self.enumerated if self._goes_on(clause) else ""
            self.governed = False
            placed = chained(self._name_clause(clause), self.lexicon)
            self._note(placed)
            bound += [self._bind(clause, p) for p in placed]
        return bound

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a clause is a bare noun with its number, under the verb of the clause before: `…，粮食4.6亿公斤`."""
        slot = clause.slots[0]
        bare = slot.before.strip(" 　")
        noun = 1 < len(bare) <= 4 and len(clause.slots) == 1 and not slot.after.strip()
        counts = slot.quantity.dimension not in ("money", "percent", "point", "rank")
        return clause.mark in ("，", ",") and noun and counts and self.lexicon.plain.fullmatch(bare) is not None

    def _pass(self, clause: Clause) -> None:
        """Remembers the subject of a clause without numbers."""
        words = self.mask[clause.start : clause.end].strip(FILL + " 　")
        venue = self.lexicon.venue.fullmatch(words)
        self.venue = venue["what"] if venue else ""
        tail = read_tail(words, self.vocabulary)
        subject = self.lexicon.subject.match(words)
        moved = tail.first("up", "down", "to") is not None
        topic = names.clean(subject["thing"] if subject else tail.rest if moved else words, self.lexicon)
        if not 2 <= len(topic) <= 24:
            return
        if len(topic) <= 2 and self.theme and subject is None and moved:
            topic = self.theme  # 工业规模扩大，效益提高，增加值…: still of 工业
        self.topic, self.fresh = topic, True
        self.theme = self.theme or topic
        if subject or moved:
            self.parent = self.owner = ""

    # -- names ------------------------------------------------------------------------------

    def _name_clause(self, clause: Clause) -> list[Placed]:
        placed: list[Placed] = []
        slots = clause.slots
        at = 0
        while at < len(slots):
            size = 1
            while at + size < len(slots) and slots[at + size].joined:
                size += 1
            group = slots[at : at + size]
            following = slots[at + size] if at + size < len(slots) else None
            placed += self._name_group(group, following, slots[-1])
            at += size
        return placed

    def _name_group(self, group: list[Slot], following: Slot | None, end: Slot) -> list[Placed]:
        head = group[0]
        for slot in group[1:]:
            slot.before_start = head.before_start
        tail = read_tail(head.before, self.vocabulary)
        reading = measures.read(head, tail, self.lexicon)
        if following is not None and not reading.opens and reading.measure in (Measure.LEVEL, Measure.RANK):
            reading = self._opening(reading, head, following)
        reading = self._as_growth(reading, head)
        readings = [reading, *(self._follows(slot, reading) for slot in group[1:])]
        apart = "分别" in head.before or head.before.rstrip().endswith(("均", "各", "都"))
        listed = self._list_names(group, reading, apart)
        if listed is None:
            first = self._name(head, group[-1], reading, end)
            listed = [first] * len(group)
            if len({s.quantity.unit for s in group}) == len(group) > 1 and reading.measure is Measure.LEVEL:
                listed = [replace(first, text=first.text + names.counter(s.quantity.unit)) for s in group]
        for name in listed:
            self._remember(name)
        self.group = listed
        tied = _tied(group) if apart and len(group) > 1 else None
        return [Placed(*each, tied) for each in zip(group, readings, listed, strict=True)]

    def _opening(self, reading: Reading, slot: Slot, following: Slot) -> Reading:
        """Takes `将83个部门专窗整合为18个` and `从月销售额3万元提高到10万元` for a change from one to the other."""
        if read_tail(following.before, self.vocabulary).first("to") is None:
            return reading
        m = self.lexicon.from_inside.search(slot.before)
        if m is None:
            return reading
        rest = slot.before[: m.start()] + slot.before[m.end() :]
        tail = read_tail(rest, self.vocabulary)
        if reading.measure is Measure.RANK:
            return Reading(Measure.RANK, self.lexicon.rank_end.sub("", slot.before[: m.start()]), tail, opening=True)
        return Reading(Measure.LEVEL, tail.rest, tail, opening=True)

    def _as_growth(self, reading: Reading, slot: Slot) -> Reading:
        """Takes a rate for a growth where only the words before say so: `增长8%，力争达到9%`."""
        bare = not names.clean(reading.rest, self.lexicon)
        rate = reading.measure is Measure.LEVEL and slot.quantity.dimension in measures.RATIOS
        if not rate or not bare or reading.closes or slot.after[:1] == "的":
            return reading
        if self.grown and self.lexicon.striving.search(slot.before):
            return replace(reading, measure=Measure.GROWTH, down=self.grown.down, basis=self.grown.basis)
        told = self.lexicon.heading_growth.fullmatch(self.topic)
        if told and self.parent in ("", told["thing"]):
            self.topic = self.parent = told["thing"]
            return replace(reading, measure=Measure.GROWTH)
        return reading

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
            owner = self.topic if self.fresh else names.thing(self.owner, self.lexicon)
            if owner and all(p in self.lexicon.table.attributes for p in parts):
                parts = [owner + p for p in parts]
            elif self.parent and all(len(p) <= 2 or p.startswith("高于") for p in parts):
                parts = [self.parent + p for p in parts]
            return [Name(p, "each-of-list", verb) for p in parts]
        topics = coordinated(self.topic, len(group), self.lexicon) if not own and apart and self.fresh else None
        if topics:
            return [Name(t, "each-of-list") for t in topics]
        if not own and len(self.group) == len(group) and len({n.text for n in self.group}) == len(group):
            return [names.inherited(n.text, "", reading.measure) for n in self.group]
        distinct = list(dict.fromkeys(self.seen))
        if not own and apart and len(distinct) >= len(group):
            return [names.inherited(n, "", reading.measure) for n in distinct[-len(group) :]]
        if not own and reading.measure is not Measure.LEVEL and len(distinct) >= len(group):
            return [names.inherited(n, "", reading.measure) for n in distinct[-len(group) :]]
        noun = names.after_noun(group[-1], self.lexicon)
        parts = coordinated(noun, len(group), self.lexicon) if noun and apart else None
        return [Name(p, "each-of-list") for p in parts] if parts else None

    def _name(self, slot: Slot, last: Slot, reading: Reading, end: Slot) -> Name:
        lexicon = self.lexicon
        own = names.clean(reading.rest, lexicon)
        noun = names.after_noun(last, lexicon)
        judged = replace_after(slot, last)
        if names.is_number_first(judged, reading, own, noun, lexicon):
            name = names.counted(judged, own, noun, self.carried, self.governed, lexicon)
            self.governed = self.governed or bool(lexicon.verb.search(slot.before))
            return name
        if reading.measure is not Measure.LEVEL and own == "经济":
            own = "经济增长"
        if own and reading.closes and own in self.parent:
            return names.inherited(self.parent, "")
        if own:
            if names.is_verb(own, lexicon) and end is not last:
                shared = names.after_noun(end, lexicon)
                if shared:
                    return Name(own + shared, "shared-noun", own)
            if noun and reading.measure is Measure.LEVEL and not lexicon.verb.match(noun):
                return Name(names.tidy(own + noun), "around", names.verb_of(own, lexicon))
            if noun and slot.before.rstrip().endswith("的"):
                return Name(names.tidy(own + noun), "share-of")
            if reading.measure is Measure.RANK and noun and slot.after.startswith("的"):
                return Name(names.tidy(noun + own), "ranked-side")
            parent = (self.owner if own in lexicon.table.attributes else self.parent) or self.topic
            spent = names.funded(own, noun, lexicon) if noun and slot.quantity.dimension == "money" else None
            if spent:
                return spent
            known = concepts.known_names(self.vocabulary)
            money = slot.quantity.dimension == "money"
            if money and end is slot and lexicon.money_verb.search(own):
                purpose = self._purpose(slot, lexicon.money_alone.fullmatch(own) is not None)
                if purpose:
                    payer = own.startswith(("中央", "省", "市", "县", "区", "州", "各级", "财政部"))
                    return Name(own + purpose if payer else purpose + own, "spent-on", names.verb_of(own, lexicon))
            like = not money and (_word(slot.quantity.unit) == self.unit or not self.parent)
            return names.complete(own, slot.before, parent, self.carried, self.counts, like, known, lexicon)
        if self.venue and reading.measure is Measure.RANK:
            return Name(self.venue, "venue")
        if self.share and reading.measure is Measure.CHANGE and slot.quantity.dimension == "point":
            return Name(self.share, "inherited")
        if self.parent:
            return names.inherited(self.parent, slot.before, reading.measure)
        if slot is not end and slot.before.rstrip().endswith(("为", "对", "给", "向")):
            return Name("", "forward")
        if self.topic:
            return Name(self.topic, "topic")
        return Name(names.tidy(noun), "after")

    def _purpose(self, slot: Slot, alone: bool) -> str:
        """What money was spent on, where the next clause says so: `投入423亿元，用于促进就业`."""
        following = self.clauses[slot.clause + 1 : slot.clause + 2]
        words = self.mask[following[0].start : following[0].end] if following else ""
        m = self.lexicon.spent_on.match(words.strip())
        if m is None or following[0].mark not in "，," or (m["done"] and not alone):
            return ""
        return names.tidy(m["done"]) if m["done"] else names.clean(m["what"].rpartition("等")[2], self.lexicon)

    def _remember(self, name: Name) -> None:
        if name.text:
            shares = name.rule == "attribute" and "占" in name.text
            self.share = name.text if shares else ""
            if not shares:
                self.parent = name.text
            if name.rule != "attribute":
                self.owner = name.text
            self.carried = name.verb or self.carried

    def _note(self, placed: list[Placed]) -> None:
        last = placed[-1]
        self.grown = last.reading if last.reading.measure is Measure.GROWTH else None
        self.unit = _word(last.slot.quantity.unit)
        self.fresh = False
        self.counts = last.slot.quantity.dimension not in ("money", "percent", "point")
        self.enumerated = last.name.verb if last.name.rule in ("name-first", "list", "carried") else ""
        self.seen += [p.name.text for p in placed if p.name.text]

    # -- the rest ---------------------------------------------------------------------------

    def _bind(self, clause: Clause, placed: Placed) -> Bound:
        slot, name, quantity = placed.slot, placed.name, placed.slot.quantity
        reading = placed.reading
        acts = bool(name.verb) or name.text.startswith(("投资", "投入"))
        found = self.ladder.years(slot, clause, reading, name.text, acts)
        period = found.period
        base = self.ladder.base(slot)
        if reading.base_level:
            found = years.Years(base.period if base else None, "clause")
            period, self.since = found.period, True
        elif reading.measure in (Measure.GROWTH, Measure.CHANGE) and reading.basis is not Basis.ANNUAL_AVERAGE:
            reading = self._with_base(slot, reading, period, base, found.said)
            if base and reading.basis is Basis.SINCE and period and base.mention.count < 2:
                period = Period(start=period.end, end=period.end)
        reading = replace(reading, basis=self._basis(reading, period, self.ladder.deadline(slot, clause)))
        status, period = self._status(slot, clause, reading, found, period)
        own_words = self.mask[clause.start : quantity.start - self.start]
        return Bound(
            quantity=quantity,
            name=name,
            measure=reading.measure,
            down=reading.down,
            basis=reading.basis,
            status=status,
            period=period,
            comparator=placed.tied or quantity.comparator,
            commitment=statuses.commitment(own_words, self._head(clause)) if status is Status.TARGET else None,
            terms=self._terms(reading.tail),
            years_from=found.source,
            words=tuple(t for t in reading.tail.tokens if t.text.strip(FILL + " ")),
        )

    def _status(
        self, slot: Slot, clause: Clause, reading: Reading, found: years.Years, period: Period | None
    ) -> tuple[Status, Period | None]:
        """The status; and the years, which are those of today for what a plan says of today."""
        anchor, quantity = self.context.anchor, slot.quantity
        before = slot.before if reading.closes else self.mask[clause.start : quantity.start - self.start]
        estimated = self.context.estimated or statuses.estimated(self.text, self.start, quantity)
        if reading.opens and anchor.role is Role.PLAN and statuses.NOW.search(slot.before):
            return Status.ACTUAL, _now(anchor)
        status = statuses.status(anchor, period, found.said, before, slot.after, estimated)
        if status is Status.TARGET and not found.said and self._tells_situation(before):
            return Status.ACTUAL, _now(anchor)
        past = period is not None and anchor.plan is not None and period.end < anchor.plan
        if status is Status.ACTUAL and anchor.role is Role.PLAN and not past and found.source in ("paragraph", "part"):
            return status, _now(anchor)
        earlier = reading.opens or (reading.base_level and status is Status.TARGET)
        return (Status.ACTUAL if earlier else status), period

    def _tells_situation(self, before: str) -> bool:
        """Whether a sentence of a plan tells how things stand: `从发展基础看，全市有…`."""
        told = statuses.SITUATION.match(self.text, self._opening_at())
        return told is not None and not statuses.ahead(before)

    def _opening_at(self) -> int:
        return self.start + len(self.mask) - len(self.mask.lstrip(" 　*“”"))

    def _head(self, clause: Clause) -> str:
        """The words that open the list in which a clause stands; lists end at semicolons, `目标是：` opens all."""
        first = opening = self.clauses[0]
        for each in self.clauses[: self.clauses.index(clause) + 1]:
            first = each if each.mark in ("；", ";") else first
        head = self.mask[opening.start : opening.end] if not opening.slots else ""
        end = first.slots[0].quantity.start - self.start if first.slots else first.end
        return head + self.mask[first.start : end]

    def _with_base(
        self, slot: Slot, reading: Reading, period: Period | None, base: years.Timed | None, said: bool
    ) -> Reading:
        """Takes in what a growth is counted against: the year before, or one named earlier."""
        if base:
            before = period is not None and base.period.start == base.period.end >= period.end - 1
            yearly = before or base.mention.kind in (Kind.RELATIVE, Kind.PREVIOUS)
            self.since = not yearly
            return replace(reading, basis=Basis.YOY if yearly else Basis.SINCE)
        ago = self.lexicon.years_ago.search(self.text, self.start + slot.before_start, slot.quantity.start)
        compared = self.ladder.compared(slot)
        if compared and period and compared.end == period.end - 1:
            return replace(reading, basis=Basis.YOY)
        if ago or compared:
            return replace(reading, basis=Basis.SINCE)
        carried = self.since and said and reading.basis is None and BASE not in slot.before
        return replace(reading, basis=Basis.SINCE) if carried else reading

    def _basis(self, reading: Reading, period: Period | None, deadline: bool) -> Basis | None:
        if reading.measure not in (Measure.GROWTH, Measure.CHANGE):
            return None
        if reading.basis:
            return reading.basis
        many = period is not None and period.end > period.start
        return Basis.SINCE if many or deadline else Basis.YOY

    def _terms(self, tail: Tail) -> str | None:
        token = tail.first("terms")
        return self.vocabulary.binding.terms.get(token.text, "real") if token else None


def _now(anchor: Anchor) -> Period | None:
    """The year of what a plan says of today: its own, or the last one reviewed where it plans several."""
    several = anchor.part is not None and anchor.part.end > anchor.part.start
    year = anchor.review if several else anchor.plan
    return Period(start=year, end=year) if year else None


def _word(unit: str) -> str:
    """The measure word of a unit without its magnitude: `条` of `万条`."""
    return unit.lstrip("十百千万亿")


def _tied(group: list[Slot]) -> Comparator | None:
    """The one bound of a list that 分别, 均 or 各 ties together: `分别增长8%、9%以上`."""
    bounds = {s.quantity.comparator for s in group} - {Comparator.EQ}
    return bounds.pop() if len(bounds) == 1 and Comparator.RANGE not in bounds else None


def chained(placed: list[Placed], lexicon: Lexicon) -> list[Placed]:
    """Gives numbers that stand first one after another what stands after the last of them."""
    result = list(placed)
    for at in range(len(placed) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        if one.name.rule == "forward":
            text = following.name.text + names.counter(one.slot.quantity.unit)
            result[at] = replace(one, name=Name(text, "forward"))
        elif one.slot.after.strip() == "的" and following.name.rule == "number-first" and one.name.text:
            result[at : at + 2] = _described(one, following, lexicon)
        elif one.name.rule == "number-first" and one.slot.after and _acts(one, following, lexicon):
            name = Name(following.name.text + one.name.text, "number-acts", "", one.name.noun)
            result[at] = replace(one, name=name)
        elif one.name.rule == "number-first" and following.name.rule in (
            "number-first",
            "number-acts",
            "chain",
        ):
            name = _chained(one.slot, one.name, following, lexicon)
            result[at] = replace(one, name=name)
    return result


def _acts(one: Placed, following: Placed, lexicon: Lexicon) -> bool:
    """Whether the things counted first did what the next number measures: `15个城市建成管廊24公里`."""
    bare = not one.name.verb and not one.slot.before.strip(FILL + " ")
    return bare and following.name.rule == "name-first" and lexicon.changing.match(following.slot.before) is not None


def _described(one: Placed, following: Placed, lexicon: Lexicon) -> list[Placed]:
    """`实施总投资6亿元的16个重点项目`: the sum is that of the things counted, the verb is theirs."""
    verb = names.verb_of(one.name.text, lexicon)
    noun = following.name.noun or following.name.text
    side = one.name.text[len(verb) :]
    return [
        replace(one, name=Name(names.tidy(noun + side), "number-describes", "", noun)),
        replace(following, name=Name(names.tidy(verb + noun), "number-first", verb, noun)),
    ]


def _chained(one: Slot, name: Name, following: Placed, lexicon: Lexicon) -> Name:
    noun = following.name.noun
    if noun == name.noun:
        return name
    if one.after.strip() == "的" and name.rule != "number-first":
        return name
    if following.slot.before.strip(FILL + " ") in ("", "的"):
        if not following.slot.before.strip() and following.name.rule == "number-first" and not noun:
            return name
        return Name(names.tidy(noun + name.noun), "chain", name.verb, noun)
    m = None if following.name.verb or name.verb else lexicon.predicate.search(noun)
    if m is None or lexicon.predicate.search(name.noun):
        return name
    deed = names.clean(noun[m.start() :], lexicon)
    return Name(names.tidy(deed + name.noun), "number-first", "", name.noun + noun[m.start() :])


def replace_after(slot: Slot, last: Slot) -> Slot:
    """The slot with the words after the last number of its list."""
    if slot is last:
        return slot
    return Slot(
        slot.quantity, slot.clause, slot.before, slot.before_start, last.after, slot.joined, slot.opens
    )
