"""What does a count take from the one before it? `26家企业减产、9家停产`, `走访180家企业1260名职工`."""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.counted.actors import did_something
from xhreport.binding.names.memory import measure_word
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.phrases.deeds import leads_on
from xhreport.binding.phrases.edges import counter, noun_after, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL, GAP

FIRST = frozenset(
    {
        "number-first",
        "number-first-people",
        "number-first-doer",
        "number-first-whose",
        "number-first-deed",
        "number-first-where",
        "number-first-benefit",
        "number-first-part",
        "number-first-trouble",
    }
)
"""Rules by which a name stands behind its number."""
_JOINERS = ("、", "和", "及", "与")
ABILITY = r"(?:生产|加工|冶炼|处理|储存)?(?:能力|产能)"
"""What a list of capacities may be called at its end."""
_ABLE = re.compile(rf"的?(?P<able>年?{ABILITY})")
_HAVE = ("有", "已有", "共有")


def likewise(placed: Sequence[Placed], lexicon: Lexicon) -> list[Placed]:
    """The numbers of a clause, with what those that stand first take from the one before."""
    result = list(placed)
    for at in range(1, len(result)):
        one, following = result[at - 1], result[at]
        name = (
            _share(one, following, lexicon)
            or _others_of_them(one, following, lexicon)
            or _some_of_them(one, following, lexicon)
            or _reached_too(one, following, lexicon)
        )
        result[at] = following._replace(name=name) if name else following
    return _capacities(result)


def _capacities(placed: list[Placed]) -> list[Placed]:
    """Capacities of a list that only its end calls so: `新增水泥18万吨、机制纸9万吨的年生产能力`."""
    able = _ABLE.fullmatch(placed[-1].slot.after.strip()) if placed else None
    verb = placed[0].name.verb
    if able and len(placed) == 1 and verb and placed[0].name.text.startswith(verb + able["able"]):
        thing = placed[0].name.text.removeprefix(verb + able["able"])  # 新增水泥18万吨的年生产能力
        return [placed[0]._replace(name=Name(verb + thing + able["able"], verb, rule="capacity"))]
    if able is None or len(placed) == 1 or not verb or placed[0].name.rule in FIRST:
        return placed
    listed = all(p.slot.before.lstrip().startswith("、") for p in placed[1:])
    if not listed or len({p.slot.quantity.dimension for p in placed}) > 1:
        return placed
    things = [placed[0].name.text.removeprefix(verb), *(p.slot.before.strip("、 ") for p in placed[1:])]
    return [
        p._replace(name=Name(verb + thing + able["able"], verb, rule="capacity"))
        for p, thing in zip(placed, things, strict=True)
    ]


def _share(one: Placed, following: Placed, lexicon: Lexicon) -> Name | None:
    """A share of those counted, by what these did: `125家企业中的七成完成改制`."""
    among = one.slot.after.rstrip().endswith(("中", "中的")) and not following.slot.before.strip()
    did = noun_after(following.slot, lexicon) if among and one.name.rule in FIRST else ""
    if following.slot.quantity.dimension not in RATIOS or not leads_on(did, lexicon):
        return None
    return Name(one.name.text.removeprefix(one.name.verb) + did + "比重", "", did, "portion")


def _others_of_them(one: Placed, following: Placed, lexicon: Lexicon) -> Name | None:
    """What others of those just counted did: `26家外向型企业减产、9家停产`."""
    who, other = one.name.who, following.slot.quantity
    listed = following.slot.before.strip(FILL + GAP) in _JOINERS
    alike = one.slot.quantity.unit == other.unit and other.dimension == "count"
    if not who or not listed or not alike or not _says_deed_alone(following.name, lexicon):
        return None
    did = following.name.noun
    return Name(tidy(did + who), "", who + did, "number-first-deed")


def some_of_them(one: Placed, following: Placed) -> bool:
    """Whether the second counts some of the first: `26个乡镇中20个建成敬老院`, `42户企业有23户亏损`."""
    has = following.slot.before.strip(FILL + GAP)
    among = one.slot.after.rstrip().endswith(("中", "中的")) or (has in _HAVE and not one.name.verb)
    alike = measure_word(one.slot.quantity.unit) == measure_word(following.slot.quantity.unit)
    return among and one.name.rule in FIRST and alike and has in ("", *_HAVE)


def _some_of_them(one: Placed, following: Placed, lexicon: Lexicon) -> Name | None:
    """What some of those just counted did."""
    if not some_of_them(one, following):
        return None
    name, whole = following.name, one.name.text.removeprefix(one.name.verb)
    whole = whole.removesuffix(counter(one.slot.quantity.unit))
    if name.text.endswith(whole) or not _says_deed_alone(name, lexicon):
        return name
    return Name(tidy(name.noun + whole), "", name.noun, "number-first-some")


def _reached_too(one: Placed, following: Placed, lexicon: Lexicon) -> Name | None:
    """People whom the verb of the count before them reached, too: `走访180家企业1260名职工`."""
    name, verb = following.name, one.name.verb
    first = one.name.rule in FIRST and name.rule in FIRST
    apart = not following.slot.before.strip() and not one.slot.after.rstrip().endswith("的")
    if not first or not apart or not verb or name.text != name.noun:
        return None
    people = lexicon.nouns.people_end.search(name.noun) and not lexicon.verbs.any.search(name.noun)
    return name._replace(text=verb + name.text, verb=verb) if people else None


def _says_deed_alone(name: Name, lexicon: Lexicon) -> bool:
    """Whether a name only tells what those counted did: `住进新居`, `亏损`."""
    bare = name.text in (name.noun, name.noun + "人数", name.noun + "户数")
    alone = name.rule == "number-acts" or (name.rule == "number-first-deed" and bare)
    return alone and did_something(name.noun, lexicon)
