"""What do counts that follow one another share? `10条道路、8座桥梁建成通车`, `16个总投资6亿元的项目`."""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.counted.actors import REACHING
from xhreport.binding.names.counted.bands import SIZE, SIZE_ENDS, SIZED
from xhreport.binding.names.counted.likewise import ABILITY, FIRST, likewise, some_of_them
from xhreport.binding.names.placed import Name, Placed
from xhreport.binding.phrases.deeds import rotated
from xhreport.binding.phrases.edges import clean, counter, tidy, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL, GAP, JOINERS
from xhreport.quantities import Quantity

_TAKEN = re.compile(  # 组织300场戏、2000场电影下乡
    r"(?:下乡|(?:送?到|走?进|下)(?:农村|乡村|基层|社区|校园|企业|军营|农家))$"
)
_WORK = re.compile(  # 完成20个示范村、30个整治村建设任务
    r"(?:(?<=..)|(?<=^[村户]))(?<!开工|复工)(?P<what>建设|改造|整治|治理|创建|修复|加固)(?:任务|工作)?$"
)

_WORK_ALONE = re.compile(r"(?P<what>改造|整治|治理|搬迁|安置|脱贫|修缮|加固|拆迁)(?:任务|工作|建设)?")
_CONCERNS = re.compile(r"涉及?$")
_NAMES_WORK = re.compile(r"(?:接入|并网|通水|通电|脱贫)[^，、]{0,4}(?:工程|项目)$")
_TOWARD = re.compile(r"(?P<who>[一-鿿]{2,8}?)(?:分别)?[向为给对与同]")
_SENT = re.compile(r"(?P<who>[一-鿿]{2,8}?)(?:进驻|深入|分赴|赴|到|进)")
_PLACE = re.compile(
    r"[一-鿿]{0,4}?(?:行政村|自然村|村|乡镇|镇|乡|县城|县级市|县|设区市|城区|社区|小区)(?!湾|庄|社区)"
)
_WORKS = re.compile(r"(?:工程|建设|项目|改造|整治|任务)$")
_OF_COURSE = ("完成", "实现", "达到")
_TELLS_WHO = re.compile(r"[为对给向等]$|^[为对给向][^，]{2,}的$")  # 为80岁以上的1.2万名老人
_SORT = re.compile(  # 培养100名领军型、1000名成长型企业家; 建成2个千亩、3个百亩示范片
    r"[一-鿿]{1,4}[型类级式]|[十百千万]+(?:亩|元|吨|头|人|户)级?(?!以)|[\d十百千万]+亿?元?级"
)
_ABLE = re.compile(rf"(?<=..)等?的?(?P<able>{ABILITY})$")
_TAKES = re.compile(r"(?:获得|领取|享受|得到|报销|申领|获)(?=..)")
_TAKING = ("享受", "申领", "领取")
_BEYOND = re.compile(  # each of them, not all together: 投资增速超过, 收入过
    r"(?!的|[^，；。]*(?:有望|可望|全部|均|都|将))[^，；。、]{2,}?(?:(?<![不没])超过?|突破|(?<=[入值额量资])过|高于|(?P<open>达到?|增长|提高))"
)
_SPHERE = re.compile("(?:领域|方面|环节|[类级]别|门类|大类|类型|行业|学科|专业|系列|板块|批次|品种|层级)$")
_APART = re.compile(r"[一-鿿]{0,4}(?:工程|项目)|[县市区镇乡村旗](?:[（(][^（）()]*[）)])?")
_PASSES = re.compile("(?:均|都|已)?(?:超过?|突破|过)")
_AND = ("和", "与", "及")
_BUILT = ("建设", "新建", "建成", "续建")


def chained(placed: Sequence[Placed], text: str, lexicon: Lexicon) -> list[Placed]:
    """Gives numbers that stand first one after another what stands after the last of them."""
    result = likewise(placed, lexicon)
    for at in range(len(placed) - 2, -1, -1):
        one, following = result[at], result[at + 1]
        if one.name.rule == "forward":
            whom = following.name.text + counter(one.slot.quantity.unit)
            result[at] = one._replace(name=Name(whom, rule="forward"))
        elif both := _both_told(one, following, lexicon):
            result[at : at + 2] = both
        elif told := _of_the_next(one, following, lexicon) or _beyond(one, following, text):
            result[at] = one._replace(name=told)
        elif one.name.rule == "name-first" and _in_midst(one, following):
            noun = following.name.noun
            result[at] = one._replace(name=Name(one.name.text + noun, "", noun, "around"))
        elif _is_side(one.name.noun, lexicon) and following.slot.after.startswith("的"):
            result[at : at + 2] = _with_side(one, following)
        elif _works_on(one, following, lexicon):
            result[at : at + 2] = _with_work(one, following)
        elif one.name.rule in FIRST and one.slot.after and _did(one, following, lexicon):
            did = _done(following, lexicon) + one.name.text
            result[at] = one._replace(name=Name(did, "", one.name.noun, "number-acts"))
        elif one.name.rule in FIRST and following.name.rule in (*FIRST, "number-acts", "chain"):
            said = "".join(p.slot.before for p in placed[: at + 1])
            result[at] = one._replace(name=_shared(one, following, said, lexicon))
    return result


def _beyond(one: Placed, following: Placed, text: str) -> Name | None:
    """So many of those that are beyond a number: `8个市县投资增速超过50%`."""
    who, quantity = one.name.text, following.slot.quantity
    said = text[one.slot.quantity.end : quantity.start]
    of_those = one.name.rule in FIRST and not one.name.verb and following.name.rule not in FIRST
    if not of_those or not said.startswith(who) or text.startswith("的", quantity.right):
        return None
    if who and _PASSES.fullmatch(said, len(who)):  # 其中30家产值过亿元
        return Name(text[one.slot.quantity.end : quantity.right], "", who, one.name.rule)
    told = _BEYOND.fullmatch(said, len(who))
    bounded = text.startswith("以上", quantity.end)
    if told is None or (told["open"] and not bounded) or not _each_has(quantity):
        return None
    those = said[len(who) :].removeprefix("的") + text[quantity.start : quantity.right] + who
    return Name(those, "", those, one.name.rule)


def _each_has(quantity: Quantity) -> bool:
    """Whether a bound is each one's, not that of all together: a rate, or a round number, but not 270亿元."""
    digits = "".join(map(str, quantity.value.as_tuple().digits)).rstrip("0")
    return quantity.dimension in RATIOS or len(digits) <= 1


def _both_told(one: Placed, following: Placed, lexicon: Lexicon) -> list[Placed] | None:
    """Two numbers that share a thing of which one says the size, or what both can do; or part and whole."""
    if some_of_them(one, following):
        return [one, following]
    who = counter(one.slot.quantity.unit)
    if who and one.slot.before.endswith("有") and not one.slot.after and _TAKES.match(following.slot.before):
        did = tidy(following.slot.before)  # 有15万人次获得住院补偿1.3亿元
        return [one._replace(name=Name(did + who, "", did, "number-acts")), following]
    if one.slot.after.strip() == "的" and following.name.rule in FIRST and one.name.text:
        return _described(one, following, lexicon)
    return _able(one, following)


def _works_on(one: Placed, following: Placed, lexicon: Lexicon) -> bool:
    """Whether a work is done to what two numbers count: `完成17个老旧小区、2300户改造任务`."""
    work = _WORK_ALONE.fullmatch(following.name.noun)
    apart = one.slot.quantity.unit != following.slot.quantity.unit or following.name.rule == "chain"
    told = one.name.rule in FIRST and following.name.rule in (*FIRST, "chain")
    if _tells_deed(one.name.noun, lexicon):
        return False  # 15个村出列、8000人脱贫
    return work is not None and apart and told and work["what"] not in one.name.text


def _tells_deed(noun: str, lexicon: Lexicon) -> bool:
    """Whether what stands behind a number says itself what was done: `4.2万人脱贫`, `15个村出列`."""
    return lexicon.verbs.predicate.search(noun) is not None or lexicon.verbs.any.fullmatch(noun) is not None


def _with_work(one: Placed, following: Placed) -> list[Placed]:
    """Both numbers, named by the work that was done to what they count."""
    work = _WORK_ALONE.match(following.name.noun)
    text = _CONCERNS.sub("", one.name.text) + (work["what"] if work else "")
    both = text + counter(following.slot.quantity.unit)
    return [
        one._replace(name=one.name._replace(text=text)),
        following._replace(name=Name(both, "", following.name.noun, "chain")),
    ]


def _did(one: Placed, following: Placed, lexicon: Lexicon) -> bool:
    """Whether the things counted first did what the next number measures: `15个城市建成管廊24公里`."""
    before = one.slot.before.strip(FILL + " ")
    if following.slot.quantity.dimension in (*RATIOS, "rank"):
        return False  # 1788个项目完成投资占全市投资的58.3%, 36个城市信用监测排名第5位
    bare = not one.name.verb and (not before or _TELLS_WHO.search(before) or _whoever(before, lexicon))
    did = following.slot.before.startswith(_TAKING)
    did = did or lexicon.verbs.changing.match(following.slot.before) is not None
    return bare and following.name.rule == "name-first" and did


def _whoever(before: str, lexicon: Lexicon) -> bool:
    """Whether words before a count only tell where, or name some: `甲、乙2家企业`, `全市6个县`."""
    examples = "、" in before and lexicon.verbs.any.search(before) is None
    return examples or lexicon.edges.lead.fullmatch(before) is not None


def _done(placed: Placed, lexicon: Lexicon) -> str:
    """What was done, as a name that is measured tells it; with its verb, if the name leaves that out."""
    verb = lexicon.verbs.changing.match(placed.slot.before)
    told = verb is None or verb[0] in placed.name.text or verb[0] in _OF_COURSE
    return placed.name.text if told else tidy(placed.slot.before)  # 2300户企业享受减免税3.2亿元


def _of_the_next(one: Placed, following: Placed, lexicon: Lexicon) -> Name | None:
    """A sum of all that are counted next, or another side of what is: `总投资9亿元、全长36公里的大桥`."""
    if _exemplifies(one) and following.name.rule in FIRST:
        return _of_all(one.name, following.name)
    joined = not one.slot.after.strip() and following.slot.before.lstrip().startswith("、")
    side = one.name.text.removeprefix(one.name.verb)  # 建成总投资12亿元、占地300亩的物流园
    bare = one.name.rule == "name-first" and side in lexicon.attributes
    thing = following.name.text.removesuffix(following.slot.before.strip("、" + FILL + GAP))
    if not joined or not bare or following.name.rule != "number-describes" or thing == following.name.text:
        return None
    return Name(thing + side, "", following.name.noun, "number-describes")


def _described(one: Placed, following: Placed, lexicon: Lexicon) -> list[Placed]:
    """`实施总投资6亿元的16个重点项目`: the sum is that of the things counted, the verb is theirs."""
    verb = verb_of(one.name.text, lexicon)
    noun = following.name.noun or following.name.text
    side = one.name.text[len(verb) :].removeprefix("了")
    return [
        one._replace(name=Name(tidy(noun + side), "", noun, "number-describes")),
        following._replace(
            name=Name(tidy(verb + noun) if verb else rotated(noun, lexicon), verb, noun, "number-first")
        ),
    ]


def _exemplifies(one: Placed) -> bool:
    """Whether a sum is told of several examples, and so of all: but `投资6亿元的产业园等12个项目`."""
    several = "、" in one.name.noun and one.slot.after.endswith("等")
    return one.name.rule == "number-describes" and several


def _of_all(one: Name, counted: Name) -> Name:
    """The sum is that of all that are counted: `总投资53亿元的甲、乙等10个项目竣工`."""
    side = one.text.removeprefix(one.verb).removeprefix(one.noun)
    return one._replace(text=tidy(counted.text + side)) if side != one.text else one


def _in_midst(one: Placed, following: Placed) -> bool:
    """Whether a list of numbers in the midst of names ends with what all are: `甲村3亩、乙村4亩土地整理`."""
    alike = one.slot.quantity.unit == following.slot.quantity.unit and not one.slot.after.strip()
    return alike and following.name.rule == "around" and following.slot.before.lstrip()[:1] in tuple(JOINERS)


def _able(one: Placed, following: Placed) -> list[Placed] | None:
    """Capacities of a list that only its end calls so: `形成30万吨水泥、5万吨铁合金等生产能力`."""
    listed = following.slot.before.strip(FILL + GAP) in ("、", "和", "及", "与")
    m = _ABLE.search(following.name.text) if listed and following.name.rule in FIRST else None
    alike = one.slot.quantity.dimension == following.slot.quantity.dimension
    if m is None or not alike or one.name.rule not in FIRST or _ABLE.search(one.name.text):
        return None
    names = (one.name.text + m["able"], following.name.text[: m.start()] + m["able"])
    return [
        placed._replace(name=placed.name._replace(text=text))
        for placed, text in zip((one, following), names, strict=True)
    ]


def _is_side(noun: str, lexicon: Lexicon) -> bool:
    return noun in lexicon.attributes or noun in lexicon.totals


def _with_side(one: Placed, following: Placed) -> list[Placed]:
    """`实施16个总投资6亿元的重点项目`: the count is of what follows both, the sum is a side of it."""
    noun, verb = following.name.noun, one.name.verb
    return [
        one._replace(name=Name(tidy(verb + noun), verb, noun, "number-first")),
        following._replace(name=Name(tidy(noun + one.name.noun), "", noun, "number-describes")),
    ]


def _of_places(name: Name, following: Placed, lexicon: Lexicon) -> str:
    """What is done in places of which others follow: `6个县城和9个重点镇供水工程`; empty if it isn't so."""
    joined = following.slot.before.strip(FILL + GAP) in tuple("、和及")
    plain = name.text == name.verb + name.noun and _PLACE.fullmatch(name.noun) is not None
    if not joined or not plain:
        return ""
    noun = following.name.noun
    other = _PLACE.match(noun)
    people = following.slot.quantity.dimension in ("person", "household") and not following.name.verb
    people = people and not lexicon.nouns.people_end.search(noun)
    done = noun[other.end() :] if other else noun if people else ""
    if len(done) < 2 or done[0] in JOINERS or lexicon.verbs.said.search("  " + done):
        return ""
    return tidy(name.text + done if _WORKS.search(done) else name.verb + done + name.noun)


def _ended(one: Placed, following: Placed, said: str, lexicon: Lexicon) -> str:
    """How the list ends, for a number before its last: where all were taken, or what was done to all."""
    noun = one.name.noun
    listed = following.slot.before.strip(FILL + GAP) == "、"  # where the next one's name has it of one behind
    taken = _TAKEN.search(following.name.noun)
    if taken and one.name.verb == following.name.verb and not noun.endswith(taken[0]):
        return taken[0]
    work = _WORK.search(following.slot.after) or (_WORK.search(following.name.text) if listed else None)
    if work is None or work["what"] in said + one.slot.after:
        return ""
    done = lexicon.verbs.ending.search(noun) is not None or _WORKS.search(noun) is not None
    done = done or one.name.verb.endswith(_BUILT)  # 建设住房2268套和农村危房改造5480户
    return "" if done else work["what"]


def _shared(one: Placed, following: Placed, said: str, lexicon: Lexicon) -> Name:
    """The name of a number that shares what follows the next: `10条道路10公里架空线入地`.

    `said` is what stands before it in its clause.
    """
    dealt = _dealing(one.name, following.name)
    listed = following.slot.before.strip(FILL + GAP) not in ("", "的")
    troubled = _troubled(one.name, following.name, lexicon) if listed else None
    return dealt or troubled or _in_common(one, following, said, lexicon)


def _dealing(name: Name, following: Name) -> Name | None:
    """Those who did something for the next: `5家银行向47家企业发放贷款`."""
    sent = _SENT.fullmatch(name.noun) if name.verb else None
    if sent:  # 选派120名干部到46个村任职
        return name._replace(text=name.verb + sent["who"], noun=sent["who"])
    toward = _TOWARD.fullmatch(name.noun) if following.rule == "number-acts" else None
    if toward is None:
        return None
    deed = following.text.removesuffix(following.noun) or following.text
    return Name(tidy(deed + toward["who"]), "", toward["who"], "number-acts")


def _troubled(name: Name, following: Name, lexicon: Lexicon) -> Name | None:
    """Those whose trouble ended, theirs or that of the next: `58万农村居民饮水安全和12万人脱贫问题`."""
    if following.rule != "number-first-trouble" or name.verb != following.verb or name.noun == following.noun:
        return None
    theirs = None if lexicon.nouns.people_end.search(name.noun) else name.noun + "问题"
    own = lexicon.nouns.trouble.fullmatch(theirs) if theirs else None
    if own and own["who"]:
        return name._replace(text=name.verb + own["what"] + own["who"])
    trouble = lexicon.nouns.trouble.fullmatch(following.noun)
    return name._replace(text=name.verb + trouble["what"] + name.noun) if trouble else name


def _apart(one: Placed, noun: str) -> bool:
    """Whether two counts are of different things: `4个专项行动22项重点工程`, but not `5个领域30个项目`."""
    of = one.slot.after.rstrip().endswith("的") or _SPHERE.search(one.name.noun)
    return not of and _APART.fullmatch(noun) is not None


def _in_common(one: Placed, following: Placed, said: str, lexicon: Lexicon) -> Name:
    name, noun = one.name, following.name.noun
    if noun == name.noun or (one.slot.after.strip() == "的" and name.rule not in FIRST):
        return name
    kinds = lexicon.nouns.modifiers.match(noun)
    if kinds and lexicon.nouns.modifiers.fullmatch(name.noun):
        whole = name.noun + noun[kinds.end() :]
        text = name.text + noun[kinds.end() :] if name.verb else rotated(whole, lexicon)
        return Name(text, name.verb, whole, "number-first")
    sort = _SORT.match(noun) if _SORT.fullmatch(name.noun) else None
    acts = not name.verb and lexicon.verbs.predicate.search(noun) is not None
    if sort and sort.end() < len(noun) and not acts:
        whole = name.noun + noun[sort.end() :]
        text = name.text + noun[sort.end() :] if name.verb else rotated(whole, lexicon)
        return name._replace(text=text, noun=whole)
    # 3个产值超百亿元、5个产值过50亿元的园区
    sized = SIZED.fullmatch(noun) if name.noun.endswith(SIZE_ENDS) and SIZE.fullmatch(name.noun) else None
    if sized:
        return name._replace(text=name.text + sized["kind"], noun=name.noun + sized["kind"])
    between = following.slot.before.strip(FILL + GAP)
    if between in ("", "的"):
        named = name.verb.endswith(REACHING) or (name.verb and following.name.text == name.verb + noun)
        named = named or (following.name.rule in FIRST and not noun)
        if not between and (named or _apart(one, noun)):
            return name
        of = between or one.slot.after.rstrip().endswith("的")
        acted = lexicon.verbs.predicate.search(noun) if of else None
        told = clean(noun[acted.start() :], lexicon) if acted else noun  # 152个国家的1.2万名运动员参赛
        told = name.verb + told if following.name.rule == "number-first-trouble" else told
        return Name(tidy(told + name.noun).removesuffix("有"), name.verb, noun, "chain")
    placed = _of_places(name, following, lexicon)
    ended = "" if placed else _ended(one, following, said, lexicon)
    if placed or ended:
        noun = name.noun + ended if _TAKEN.fullmatch(ended) else name.noun
        return name._replace(text=placed or name.text + ended, noun=noun)
    return _by_deed(name, following.name, between, lexicon)


def _by_deed(name: Name, following: Name, between: str, lexicon: Lexicon) -> Name:
    """Those who did what the next of them did: `10条道路、8座桥梁建成通车`."""
    noun = following.noun
    acted = following.text.removesuffix(noun) if noun and following.rule == "number-acts" else ""
    if acted and acted != following.text and not name.verb and name.text == name.noun:
        return name._replace(text=tidy(acted + name.noun))
    m = None if following.verb or name.verb else lexicon.verbs.predicate.search(noun)
    if between in _AND and m is None and not name.verb and lexicon.nouns.people_end.search(name.noun):
        m = lexicon.verbs.told.search(noun)  # 21万农牧民和5万名师生喝上了放心水
    both = "" if name.verb or m or between not in _AND or not following.who else following.text
    both = both.removesuffix(following.who)  # 3.6万户贫困户…和2万户…结成对子
    if both:
        return Name(tidy(both + name.noun), "", name.noun, "number-first")
    works = _WORK.search(noun) is not None and lexicon.verbs.ending.search(name.noun) is not None
    if m is None or works or _NAMES_WORK.search(noun) or _tells_deed(name.noun, lexicon):
        return name
    start = 0 if lexicon.verbs.any.fullmatch(noun, 0, m.start()) else m.start()
    of_place = _PLACE.match(noun) if between in _AND and _PLACE.fullmatch(name.noun) else None
    if of_place and m.start() - of_place.end() > 1:  # 38个城区和24个县级市医疗体系逐步建立
        return Name(rotated(noun[of_place.end() :], lexicon) + name.noun, "", name.noun, "number-first")
    deed = clean(noun[start:], lexicon)
    return Name(tidy(deed + name.noun), "", name.noun + noun[start:], "number-first")
