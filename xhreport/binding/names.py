"""What is measured? Makes a name from the words before a number, after it, or said before."""

from dataclasses import dataclass

from xhreport.binding.clauses import Slot
from xhreport.binding.lexicon import FILL, JOINERS, Lexicon
from xhreport.binding.measures import RATIOS, Reading
from xhreport.models import Measure

_CLOSERS = {"”": "“", "》": "《", "）": "（", ")": "(", "」": "「"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the verb in it that a list carries on, and the rule that made it."""

    text: str
    rule: str
    verb: str = ""
    noun: str = ""  # what was counted, where the number stood first


def clean(fragment: str, lexicon: Lexicon) -> str:
    """A fragment without the words around a name that are no part of it."""
    text = lexicon.trail_end.sub("", fragment)
    while True:
        lead = lexicon.lead.match(text)
        shorter = text[lead.end() :] if lead else text
        light = lexicon.light.match(shorter)
        if light and len(shorter) > light.end():
            shorter = shorter[light.end() :]
        elif light:
            shorter = ""
        if shorter == text:
            return tidy(text)
        text = shorter


def tidy(text: str) -> str:
    """A name without fillers, spaces and halves of brackets."""
    text = "".join(c for c in text if c not in FILL and not c.isspace() and c not in "*")
    text = text.strip("，,；;：:。、-—")
    for closer, opener in _CLOSERS.items():
        if text.count(closer) != text.count(opener):
            text = text.replace(closer, "").replace(opener, "")
    return text


def verb_of(name: str, lexicon: Lexicon) -> str:
    """The changing verb that a name begins with, if something follows it."""
    m = lexicon.changing.match(name)
    return m[0].rstrip("了好") if m and m.end() < len(name) else ""


def after_noun(slot: Slot, lexicon: Lexicon) -> str:
    """What follows a number and may be what it counts; empty if nothing does."""
    text = slot.after.lstrip(" 　")
    if text.startswith(("(", "（")):
        closing = max(text.find(")"), text.find("）"))
        text = text[closing + 1 :]
    if text.startswith("的"):
        text = text[1:]
    if not text or text[0] in JOINERS + FILL + ")）" or lexicon.growth.match(text):
        return ""
    return lexicon.fluff_end.sub("", text) or text


def is_number_first(slot: Slot, reading: Reading, own: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether the number stands before what it counts: `完成30万平方米旧住房综合改造`."""
    if not noun or reading.measure is not Measure.LEVEL:
        return False
    starts_with_verb = lexicon.verb.match(noun) is not None
    before = slot.before.rstrip(FILL + " ")
    bare = not own
    if slot.quantity.dimension in RATIOS:
        return bare and (slot.after.lstrip().startswith("的") or not starts_with_verb)
    if bare:
        return True
    if starts_with_verb and not slot.after.startswith("的"):
        return False
    return lexicon.verb_end.search(before) is not None or slot.after.startswith("的")


def counted(slot: Slot, own: str, noun: str, carried: str, lexicon: Lexicon) -> Name:
    """The name of a number that stands first: the verb before it, and the noun after it."""
    verb = ""
    m = lexicon.changing.match(own)
    if m:
        verb = m[0].rstrip("了好")
    elif not own and slot.before.strip()[:1] in tuple(JOINERS):
        verb = carried
    governed = bool(own) or bool(verb) or bool(lexicon.verb.search(slot.before))
    if slot.after.startswith("的") and own and not m:
        return Name(noun + own, "number-describes", verb, noun)
    if lexicon.verb.match(noun) and not governed:
        suffix = {"次": "人次", "人": "人数", "户": "户数"}.get(slot.quantity.unit[-1:], "")
        return Name(noun + suffix, "number-acts", "", noun)
    if not governed:
        return Name(rotate(noun, lexicon), "number-first", "", noun)
    return Name(verb + tidy(noun), "number-first", verb, noun)


def rotate(noun: str, lexicon: Lexicon) -> str:
    """Sets what happened to a thing before it: `污水处理厂建成投运` is `建成投运污水处理厂`."""
    m = lexicon.predicate.search(noun)
    if m is None:
        return tidy(noun)
    deed = clean(noun[m.start() :], lexicon)
    return tidy(deed + noun[: m.start()])


def complete(own: str, before: str, parent: str, carried: str, lexicon: Lexicon) -> Name:
    """The name that stands before a number, completed from what was said earlier."""
    table = lexicon.table
    if parent and own in table.totals:
        return Name(_without_new(parent), "total")
    if parent and own in table.attributes:
        return Name(parent + own, "attribute")
    for one, other in table.pairs:
        for word, counterpart in ((one, other), (other, one)):
            if parent and own == word and counterpart in parent:
                return Name(parent.replace(counterpart, word, 1), "counterpart")
    if parent and own in table.modifiers:
        verb = verb_of(parent, lexicon)
        return Name(own + parent[len(verb) :], "modifier")
    verb = verb_of(own, lexicon)
    if not verb and carried and before.strip()[:1] in tuple("、和及与并以"):
        return Name(carried + own, "list", carried)
    return Name(own, "name-first", verb)


def _without_new(name: str) -> str:
    return name.removeprefix("新增").removeprefix("新设").removeprefix("新建")


def inherited(parent: str, tail_words: str) -> Name:
    """The name said before; a running total is of all, not of what is new."""
    if any(w in tail_words for w in ("累计", "总数", "总量", "总计", "年均")):
        parent = _without_new(parent)
    return Name(parent, "inherited")
