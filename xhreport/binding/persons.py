"""Of which people is it, if a clause before has told? `农民人均纯收入2000元，人均支出1480元`."""

import re

from xhreport.binding.cases import Case
from xhreport.binding.placed import Name
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
