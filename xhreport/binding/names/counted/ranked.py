"""What are those counted, of whom a rank beside them tells? `增速居全市前三的有15项`, `3项居第1位`."""

import re
from collections.abc import Sequence
from itertools import pairwise

from xhreport.binding.names.memory import Memory
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.edges import tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL, GAP, JOINERS

_MEASURES = "指标"
_SO_MANY_HAVE = re.compile(r"的(?:已|共|就)?[有达]")


def ranked(placed: Sequence[Placed], text: str, memory: Memory, lexicon: Lexicon) -> list[Placed]:
    """The numbers of a sentence, with those named anew that are counted by the rank that they have."""
    result, said, thing = list(placed), "", None
    for at, (one, following) in enumerate(pairwise(placed)):
        first, second = one.slot, following.slot
        if second.quantity.dimension == "rank" and first.quantity.dimension == "count":
            result[at : at + 2] = _counted(one, following, text, memory, lexicon)
        elif first.quantity.dimension == "rank" and _SO_MANY_HAVE.fullmatch(first.after + second.before):
            told = _told(first, text, said)
            said = told.removesuffix(_words(first, text))
            result[at + 1] = following._replace(name=Name(told, rule="ranking"))
            thing = thing or one.name
            result[at] = one._replace(name=thing)
    return result


def _counted(one: Placed, rank: Placed, text: str, memory: Memory, lexicon: Lexicon) -> tuple[Placed, Placed]:
    """Those counted, and the rank behind them: `8项增速居前三位`, `3项居第1位`."""
    if one.name.text and one.slot.before.endswith("等") and rank.name.text.startswith(_MEASURES):
        whose = one.name.text + rank.name.text.removeprefix(_MEASURES)  # 出口、产量等3项指标增速居第1位
        return one, rank._replace(name=Name(whose, rule="ranking"))
    contest, among, _ = rank.slot.before.partition("中")  # 在全省126家开发区考评中位列第3位
    if not one.name.text and not one.slot.after.strip():
        name = rank.name
        if not among and not name.text:  # 12项指标中，3项居第1位
            name = Name(_first_seen(memory), rule="ranking")
        told = tidy(contest) if among else _told(rank.slot, text, "")
        return one._replace(name=Name(told, rule="ranking")), rank._replace(name=name)
    held = (
        lexicon.nouns.contest.fullmatch("在" + one.slot.after.strip())
        if one.slot.after.endswith("中")
        else None
    )
    if held:  # 在全国219家开发区综合考评中排名第62位
        memory.parent = held["what"]
        who = lexicon.nouns.contest_end.sub("", held["what"])
        who_took_part = one._replace(name=one.name._replace(text=who)) if who else one
        return who_took_part, rank._replace(name=Name(held["what"], rule="ranking"))
    if not among and not rank.slot.before.strip(GAP):
        return _behind_noun(one, rank, text, memory, lexicon)
    return one, rank


def _behind_noun(
    one: Placed, rank: Placed, text: str, memory: Memory, lexicon: Lexicon
) -> tuple[Placed, Placed]:
    """Those counted, by the rank that stands behind their noun: `3项指标居第1位`."""
    after = one.slot.after.strip()
    noun = lexicon.rank_end.sub("", after)
    if len(noun) == len(after) or after.endswith("中") or one.slot.before.endswith("在"):
        return one, rank  # 在15个城市中列第9位
    told = after[len(noun) :] + _words(rank.slot, text) + noun
    return (
        one._replace(name=Name(told, rule="ranking")),
        rank._replace(name=Name(noun or _first_seen(memory), rule="ranking")),
    )


def _first_seen(memory: Memory) -> str:
    return next(iter(memory.seen), "")


def _words(slot: Slot, text: str) -> str:
    return text[slot.quantity.start : slot.quantity.end]


def _told(slot: Slot, text: str, said: str) -> str:
    """A rank with the words that lead to it, or those that led to the one before it."""
    return (tidy(slot.before.strip(FILL + GAP + JOINERS)) or said) + _words(slot, text)
