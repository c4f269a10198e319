"""Of which people is it, if a clause before has told? `农民人均纯收入2000元，人均支出1480元`."""

import re

from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import clean
from xhreport.models import Measure

_PEOPLE_EACH = re.compile(  # 农村居民 of 农村居民人均纯收入
    r"(?P<who>(?:城镇|农村|城乡|全体)?(?:常住)?(?:居民|农民|农牧民|牧民|渔民|职工|群众))(?:家庭)?人均(?=..)"
)
_PAID = re.compile(  # 职工 of 职工工资总额
    r"(?P<who>(?:[一-鿿]{2,6}?)?(?:职工|从业人员|干部|教师|工人))年?工资(?:总额|总数|性收入)?"
)
_WAGES = ("平均工资", "年平均工资", "人均工资", "平均年工资")
_JOINED = re.compile(  # 养老保险 of 参加养老保险的职工
    r"(?:参加|参与|加入)(?P<what>[^，、的]{2,12}?(?:保险|保障|医疗|试点|合作社|协会))的(?:人|[一-鿿]{2,6})"
)
_REACH = ("覆盖率", "参保率", "参合率", "覆盖面")

_FATE = re.compile(r"(?P<fate>死亡|遇难|丧生|受伤|重伤|轻伤|失踪|伤亡|牺牲)(?:人员|人数)?")
_BROUGHT = re.compile(r"(?P<cause>[^，、]*?)(?:共|先后|已|仅|就)?(?:造成|致使|导致|使|致)")
_ACCIDENT = re.compile(
    r"(?:发生|共发生|立案)?(?P<what>[^，、]*(?:事故|火灾|灾害?|地震|案件|塌方|疫情|事件|交通|泥石流|洪水|洪涝|台风|爆炸))"
)


def harmed(case: Case) -> Name | None:
    """How many people came to harm, by what is told: `透水事故造成19人遇难`, `火灾12起，死亡3人`."""
    if case.slot.quantity.dimension != "person" or case.reading.measure is not Measure.LEVEL:
        return None
    fate = _FATE.fullmatch(case.noun) if case.noun else _FATE.fullmatch(case.own)
    brought = _BROUGHT.fullmatch(case.own) if case.noun else None
    told = clean(brought["cause"], case.lexicon) if brought else ""
    cause = _ACCIDENT.search(told or case.relative) if fate else None
    return Name(f"{cause['what']}{fate['fate']}人数") if fate and cause else None


def same_people(case: Case) -> Name | None:
    """An average of the people just named, or how many of such have joined what they joined."""
    own, said = case.own, case.relative
    each = _PEOPLE_EACH.match(said) if own.startswith("人均") and not case.apart else None
    if each and case.reading.measure is Measure.LEVEL and not case.memory.fresh:
        return Name(each["who"] + own)
    paid = _PAID.fullmatch(said) if own in _WAGES else None
    if paid:
        return Name(paid["who"] + own)
    met = _JOINED.fullmatch(said) if own in _REACH else None
    return Name(met["what"] + own) if met else None
