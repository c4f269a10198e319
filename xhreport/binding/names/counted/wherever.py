"""In how many places was something done or tried? `试点工作在41个乡镇展开`, `5个城市的改革试点`."""

import re

from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name

_WHEREVER = re.compile(  # 试点工作在41个乡镇展开
    r"(?P<where>[一-鿿]{1,8}?)(?:全面|陆续|同时|相继|率先|先后|全部|有序)*"
    r"(?:展开|推开|铺开|开展|实施|推广|启动|运行|试行|试点|落地|进行)"
)
_TRIED = re.compile(r"(?:[一-鿿]{0,6}改革|综合|示范|配套)?试点(?:工作)?")  # 抓好5个城市的改革试点
_TRYING = (  # where things are tried
    *"省市县区州镇乡村户",
    *("家庭", "城市", "县市", "市县", "地区", "单位", "企业", "学校", "医院"),
)


def where(case: Case) -> Name | None:
    """The places in which something was done: `试点工作在41个乡镇展开`; what follows is of what was done."""
    place = _WHEREVER.fullmatch(case.noun) if case.own and case.before.endswith("在") else None
    return Name(case.own + place["where"], "", place["where"]) if place else None


def is_trial(whole: str, part: str) -> bool:
    """Whether so many places have a trial of something: `5个城市的改革试点`."""
    return whole in _TRYING and _TRIED.fullmatch(part) is not None
