"""Which ones are counted, where words before the number tell it? `完成改制的有30家企业`."""

import re

from xhreport.binding.cases import Case
from xhreport.binding.deeds import rotated
from xhreport.binding.edges import COUNTABLE, tidy
from xhreport.binding.measures import RATIOS
from xhreport.binding.placed import Name
from xhreport.binding.words import FILL

_SUCH_ARE = re.compile(r"的[，]?(?:总共|一共|已经?|就|共|只|仅|约|还|将)*有$")
_NONE_TOLD = re.compile(  # 值得一提的有3项, 我省的有5家, 主要的有4个
    r"(?:这样|那样|类似|主要|重要|突出|其中|其他|值得[^，]{1,3}|最[^，]{1,4}|[^，]{0,4}(?:比较|特别|尤其|最为)[^，]{1,4}"
    r"|[我全本][国省市区县州]|[一-鿿]{2,3}[省市区县州])"
)
_SURVEYED = re.compile(  # 根据对300户农民的抽样调查
    r"(?P<who>.{2,}?)的?(?:抽样|典型|初步|不完全|全面|专项|重点|跟踪|问卷|实地|综合)*"
    r"(?:调查|统计|测算|普查|调研|抽查|检查|审计|分析|评估|汇总)(?:结果|资料|材料|数据|情况)?"
)
_ON = re.compile(rf"[{FILL}，]*(?:根据|依据|据|按照?|通过|经)[{FILL}]*对[^，]{{0,12}}")


def such_things(case: Case) -> Name | None:
    """Things by what is true of them, which is told first: `完成改制的有30家企业`."""
    such = _SUCH_ARE.search(case.before.rstrip())
    if case.slot.quantity.dimension not in COUNTABLE or not such:
        return None
    if len(case.own) < 2 or _NONE_TOLD.fullmatch(case.own):
        return None
    said = case.before[: such.start()]
    told = said[said.rfind(case.own) :] if case.own in said else case.own  # 列入计划, and 计划 with it
    return Name(tidy(told + rotated(case.noun, case.lexicon)), "", case.noun)


def surveyed(case: Case) -> Name | None:
    """Those of whom a survey was made: `根据对300户农民的调查`."""
    after = case.slot.after.strip()
    if case.slot.quantity.dimension in RATIOS or "对" not in case.slot.before:
        return None
    told = _SURVEYED.fullmatch(after)
    return Name(tidy(told["who"]), "", case.noun) if told and _ON.fullmatch(case.slot.before) else None
