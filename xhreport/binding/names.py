"""What is measured? Makes a name from the words before a number, after it, or said before."""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

from xhreport.binding.clauses import Slot
from xhreport.binding.lexicon import FILL, JOINERS, Lexicon
from xhreport.binding.measures import RATIOS, Reading
from xhreport.models import Measure

_CLOSERS = {"”": "“", "》": "《", "）": "（", ")": "(", "」": "「"}
_ENUMERATION = regex.compile(r"[、和及与]")
_BRACKETED = regex.compile(r"^[（(][^（()）]*[)）]")
_SHARE = regex.compile(r"占(?!地|道|用)[^率比重例]+$")
_SIDE = regex.compile(r"(?<=..)(?:播种|种植|养殖|基地|生产|建设|销售|营业|就诊|完成|总)?(?:规模|面积|产量|产值|增加值|收入|投资|人数|数量|总量|余额|[一-鿿]{1,2}[量率])$")
_GIVING = ("为", "对", "给", "向", "让", "使", "有", "在")
_FUNDS = regex.compile(r"(?:[^，]{0,6}资金|经费|贷款)(?=.{2})")
_SUBJECT = regex.compile(r"(?P<who>.{2,}?)(?:实现|完成|达到)(?P<what>.+)")
_ACTED = regex.compile(r"(?<=..)(?:进行|予以|实行|得到)了?(?:有效|全面|集中)?(?=..)")  # 对100个村屯进行整治
_SHARE_OF = regex.compile(r"(?<=..)占(?!地|道|用).*(?:比重|比例|比)$")
_EACH = regex.compile(r"(?:人|户|亩|地)均")
_WITHOUT = regex.compile(r"不含|不包括|不包含|扣除|剔除")
_GAP = regex.compile(r"(?:增速|增幅|降幅|涨幅)?(?:分别)?(?:比.{2,12}?[高低快慢多少]出?$|高于|低于|快于|慢于|高出|超过|优于|好于)")
_MILESTONES = frozenset({"大关", "关口", "台阶", "大台阶", "新台阶", "水平", "门槛", "的大关", "的关口", "的水平"})
_COUNTERS = {"人次": "人次", "户": "户数", "次": "次数", "天": "天数", "人": "人数", "名": "人数"}


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the verb in it that a list carries on, and the rule that made it."""

    text: str
    rule: str
    verb: str = ""
    noun: str = ""  # what was counted, where the number stood first


def clean(fragment: str, lexicon: Lexicon) -> str:
    """A fragment without the words around a name that are no part of it."""
    text = _after_time(lexicon.trail_end.sub("", fragment), lexicon)
    while True:
        away = lexicon.away.match(text)
        shorter = text[away.end() :] if away else text
        lead = lexicon.lead.match(shorter)
        shorter = shorter[lead.end() :] if lead else shorter
        light = lexicon.light.match(shorter)
        if light:
            shorter = shorter[light.end() :]
        if shorter == text:
            return "" if lexicon.aside.fullmatch(text) else tidy(text)
        text = shorter


def _after_time(fragment: str, lexicon: Lexicon) -> str:
    """What follows the last time in a fragment: `就业工程年内新增就业岗位` names what was added.

    A verb alone keeps its doer: `中欧班列“十三五”期间累计开行`.
    """
    last = max(fragment.rfind(c) for c in FILL)
    following = fragment[last + 1 :]
    if last < 0 or len(following.strip()) < 2 or following[0] == "的":
        return fragment
    lead = lexicon.lead.match(following)
    rest = following[lead.end() :] if lead else following
    return fragment[:last].rstrip(FILL) + rest if is_verb(rest, lexicon) else following


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
    verb = m[0].rstrip("了好") if m and m.end() < len(name) else ""
    return "" if verb in lexicon.nominal else verb


def is_verb(words: str, lexicon: Lexicon) -> bool:
    """Whether words are a changing verb that wants an object, and nothing else."""
    return words not in lexicon.nominal and lexicon.changing.fullmatch(words) is not None


def after_noun(slot: Slot, lexicon: Lexicon) -> str:
    """What follows a number and may be what it counts; empty if nothing does."""
    text = _BRACKETED.sub("", slot.after.lstrip(" 　"))
    if text in _MILESTONES or text.startswith(("等", "预期目标", "的预期目标", "的目标", "目标")):
        return ""
    if text.startswith("的"):
        text = text[1:]
    if not text or text[0] in JOINERS + FILL + ")）" or lexicon.growth.match(text):
        return ""
    bare = lexicon.fluff_end.sub("", text)
    return bare if len(bare) >= 3 or not text.startswith(("主要", "重点")) and bare else text


def is_number_first(slot: Slot, reading: Reading, own: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether the number stands before what it counts: `完成30万平方米旧住房综合改造`."""
    if not noun or reading.measure is not Measure.LEVEL:
        return False
    acts = lexicon.verb.match(noun) is not None
    of = slot.after.lstrip().startswith("的")
    before = slot.before.rstrip(FILL + " ")
    joined = before.endswith(tuple("和及与、")) and len(before) > 1
    if slot.quantity.dimension in RATIOS:
        return (not own or joined) and (of or not acts)
    if not own or joined or is_verb(own, lexicon):
        return True
    if acts and not of:
        return False
    if lexicon.verb_end.search(before) is not None or of:
        return True
    return _ENUMERATION.search(own) is not None


def counted(slot: Slot, own: str, noun: str, carried: str, governed: bool, lexicon: Lexicon) -> Name:
    """The name of a number that stands first: the verb before it, and the noun after it."""
    verb = ""
    m = lexicon.changing.match(own)
    if m:
        verb = m[0].rstrip("了好")
    elif not own and slot.before.strip()[:1] in tuple(JOINERS):
        verb = carried
    of = slot.after.startswith("的")
    if of and own and not slot.before.rstrip().endswith(("等", "和", "及", "、")):
        last = lexicon.last_verb.search(own)
        described = own[last.start() :] if last and last.end() < len(own) else own
        verb = verb_of(described, lexicon)
        deed = lexicon.predicate.search(noun)
        thing = clean(noun[: deed.start()], lexicon) if deed else noun
        return Name(tidy(verb + thing + described[len(verb) :]), "number-describes", verb, noun)
    funds = _FUNDS.match(noun) if slot.quantity.dimension == "money" else None
    if funds and lexicon.verb.match(noun, funds.end()):
        return Name(tidy(noun[funds.end() :] + funds[0]), "funds-for", "", noun)
    acting = lexicon.acting.fullmatch(own)
    if not m and acting and not slot.before.rstrip(FILL + " ").endswith("等"):
        return Name(own + tidy(noun), "number-first", acting["verb"], noun)
    giving = slot.before.rstrip(FILL + " ").endswith(_GIVING)
    listed = slot.before.rstrip(FILL + " ").endswith("等") and not m
    governed = not listed and (governed or bool(own or verb) or bool(lexicon.verb.search(slot.before)))
    if lexicon.verb.match(noun) and not governed:
        return Name(tidy(noun) + counter(slot.quantity.unit), "number-acts", "", noun)
    if giving or not governed:
        return Name(rotate(noun, lexicon, giving), "number-first", "", noun)
    whole, _, part = noun.partition("的")
    if part and 2 <= len(whole) <= 10 and len(part) <= 12 and not lexicon.verb_ending.search(part):
        return Name(tidy(verb + part + whole), "number-first", verb, noun)  # 解决20个村庄的饮水问题
    return Name(verb + tidy(noun), "number-first", verb, noun)


def counter(unit: str) -> str:
    """The word for a number of the unit, where the unit is all that is counted: 人次, 户数."""
    return next((word for ending, word in _COUNTERS.items() if unit.endswith(ending)), "")


def rotate(noun: str, lexicon: Lexicon, giving: bool) -> str:
    """Sets what happened to a thing before it: `污水处理厂建成投运` is `建成投运污水处理厂`."""
    acted = _ACTED.search(noun)
    if acted:
        return tidy(noun[acted.end() :] + lexicon.trail_end.sub("", noun[: acted.start()]))
    m = (lexicon.deed if giving else lexicon.predicate).search(noun)
    if m is None:
        return tidy(noun)
    deed, doer = noun[m.start() :], noun[: m.start()]
    adverbs = lexicon.adverbs_start.match(deed)
    if adverbs and len(deed) > adverbs.end() + 1:
        deed = deed[adverbs.end() :]
    return tidy(deed + lexicon.adverbs_end.sub("", doer))


def complete(
    own: str, before: str, parent: str, carried: str, counts: bool, like: bool, known: Mapping[str, str], lexicon: Lexicon
) -> Name:
    """The name that stands before a number, completed from what was said earlier."""
    table = lexicon.table
    if parent and _WITHOUT.match(own):
        return Name(f"{parent}（{own}）", "qualified")
    if own in known and own not in table.attributes and len(own) > 3:
        parent = ""
    if parent and own in table.totals:
        return Name(_without_new(parent), "total")
    if parent and (own in table.attributes or (own.startswith("占") and own[:2] not in ("占地", "占用"))):
        return Name(_with_share(_stem(parent, own, lexicon) + own), "attribute")
    if parent and _GAP.match(own):
        return Name(parent + own, "gap")
    if parent and own.endswith("贡献率") and "对" in before:
        return Name(f"{_stem(parent, own, lexicon)}对{own}", "attribute")
    if parent and counts and len(own) <= 4 and own.endswith("率"):
        return Name(_stem(parent, own, lexicon) + own, "attribute")
    other = _counterpart(own, parent, lexicon)
    if other:
        return Name(other, "counterpart")
    part = len(own) <= 4 and own not in known and "其中" in before
    part = part and not verb_of(own, lexicon) and not lexicon.head_end.search(own)
    if parent and (own in table.modifiers or part):
        verb = verb_of(parent, lexicon)
        return Name(verb + own + lexicon.modifier_list.sub("", parent[len(verb) :]), "modifier", verb)
    if is_verb(own, lexicon):
        return Name(own + (_object(parent, lexicon) if like else ""), "deed", own)
    subject = _SUBJECT.match(parent)
    if subject and len(own) <= 4 and not carried and before.strip()[:1] in tuple("、和及与并以"):
        return Name(subject["who"] + own, "subject")
    verb = verb_of(own, lexicon)
    if not verb and carried and before.strip()[:1] in tuple("、和及与并以"):
        return Name(carried + own, "list", carried)
    return Name(_with_share(own), "name-first", verb)


def thing(name: str, lexicon: Lexicon) -> str:
    """The thing itself in a name, whatever side of it was measured."""
    return _stem(name, "", lexicon)


def _stem(parent: str, own: str, lexicon: Lexicon) -> str:
    """The thing itself in a name: `社康中心` of `社康中心就诊量`, before another side of it is named."""
    stem = parent[len(verb_of(parent, lexicon)) :]
    if own.startswith(("占", "比重")) or own in ("增速", "增幅"):
        return stem
    side = _SIDE.search(stem)
    return stem[: side.start()] if side else stem


def _object(name: str, lexicon: Lexicon) -> str:
    """What a verb in a name was done to: `地方性法规草案` of `提请审议地方性法规草案`."""
    last = lexicon.last_verb_with_object.search(name)
    thing = name[last.end() :] if last else name
    return thing.removesuffix("建设") if len(thing) > 4 else thing


def _counterpart(own: str, parent: str, lexicon: Lexicon) -> str:
    for one, other in lexicon.table.pairs:
        for word, counterpart in ((one, other), (other, one)):
            if own == word and counterpart in parent:
                return parent.replace(counterpart, word, 1)
    return ""


def _with_share(name: str) -> str:
    return name + "比重" if _SHARE.search(name) else name


def _without_new(name: str) -> str:
    return name.removeprefix("新增").removeprefix("新设").removeprefix("新建")


def funded(own: str, noun: str, lexicon: Lexicon) -> Name | None:
    """`投资1.5亿元实施人居环境整治`: the money is named by what it was spent on."""
    if not lexicon.funds_end.search(own) or not lexicon.purpose.match(noun):
        return None
    purpose = clean(lexicon.purpose.sub("", noun), lexicon)
    return Name(tidy(purpose + own), "funds-for") if len(purpose) >= 2 else None


def inherited(parent: str, tail_words: str, measure: Measure = Measure.LEVEL) -> Name:
    """The name said before; a running total is of all, not of what is new; a share does not grow, its part does."""
    if measure is Measure.GROWTH:
        parent = _SHARE_OF.sub("", parent)
    each = _EACH.search(tail_words)
    if each and not parent.startswith(each[0]):
        return Name(each[0] + parent, "inherited")
    if any(w in tail_words for w in ("累计", "总数", "总量", "总计", "年均")):
        parent = _without_new(parent)
    return Name(parent, "inherited")
