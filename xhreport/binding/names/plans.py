"""What was planned, and how much more or less of it was reached? `完成年计划的104%`, `超计划3亿元`."""

import re

from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import clean, tidy
from xhreport.binding.phrases.words import BEYONDS, FILL
from xhreport.models import Measure

_SET_BY = r"(?:自治区|国家|上级|人代会|[省市县区州盟旗])(?:委|政府|里|上)?"
_WHICH = "(?:预期|责任|考核|奋斗|工作)"
_AIM = rf"(?:(?:进度|目标)要求|(?:时序|序时)?进度|{_WHICH}?(?:预算|概算|计划|任务|目标|指标))"
_PLAN = re.compile(
    rf"""(?P<verb>占|为|是|相当于|(?:超额)?完成|实现|达到)了?[{FILL}]*
    (?P<plan>(?:“[^”]{{2,4}}”(?:规划)?(?:前[一二三四]年)?)?(?:全年|年度|年初|年|调整后?|变动|原定|当年|本年)?
    (?:{_SET_BY}(?!预算))?(?:(?:下达|确定|定|安排)的?)?(?:{_AIM}){{1,2}}(?:数|投资)?)的?\Z""",
    re.VERBOSE,
)
_KIND_OF_PLAN = re.compile(
    rf"(?:超额)?完成了?[{FILL}]*(?P<plan>(?:全年|年度|年初)?[^，、的{FILL}]{{2,6}}(?:计划|任务|指标|合同|工程量|工作量))的\Z"
)
_PLAN_MET = re.compile(  # 财政收入3亿元，年计划完成106%
    rf"[{FILL}]*(?P<plan>(?:(?:全年|年度?|本年|年初)(?:投资|建设|收入)?|(?<=[{FILL}]))(?:预算|计划|目标|目标任务|任务)数?)"
    r"(?:已经?|均|共|累计|预计)?(?:超额)?(?:完成|实现)了?\Z"
)
_OVER = re.compile(  # 超年初任务, 超出市下达任务, 超额完成年度目标, 超年初目标任务数的
    rf"^[、，,]?(?:分别|均)?(?P<over>(?:超(?:出|过|额完成|额)?|突破|[高低多少]于)(?:[{FILL}]|年初|年度?|全年|预定|既定|原定的?|规定的?|[省市县区州](?:里|级)?|上级|下达|定)*"
    r"(?:计划|预期目标|目标任务|目标|任务|预期)数?)的?$"
)
_THAN_AIM = re.compile(
    rf"(?P<what>[^，、]{{0,20}}?)(?P<over>{BEYONDS}|超)[{FILL}]*(?:年初|年度|全年|本年|年|预定|既定)*"
    r"(?:人代会|大会|会议|人大)?(?:确定|下达|提出|批准)?的?(?P<aim>(?:预期|控制)?(?:计划|目标|预期|预算)[数值]?)"
)
_EXCEEDS_AIM = re.compile(  # 财政收入比年初预算超过300万元
    rf"(?P<what>[^，、]*?)比[{FILL}]*(?P<aim>(?:年初|年度|全年|本年|年|预定|既定|原定)*(?:计划|预算|目标|任务)[数值]?)"
    r"(?P<how>超[过出])了?"
)
_PASSED = re.compile(
    r"(?:分别|各)?(?:的?(?:水平|指标|数[字额]))?"
    r"(?:(?P<over>超[过出额]?)|(?:还|又|实际|净)?(?P<moved>增[加收支]|减[少收支]|[多少高低][收支用]?)[了出]?)"
)
_PLANNED_SUM = re.compile(
    r"(?P<what>.{2,}?)(?P<plan>(?:年初|年度|全年|原定|原来|既定|预定|“[^“”]{2,3}”)*(?:计划|规划|预算|目标|任务|设想)(?:目标|数)?)"
    r"|(?P<plan_of>.{0,6}(?:计划|预算|目标|任务)(?:原定|规定|确定))(?P<that>.{2,})"
)
_HELD_AGAINST = re.compile(
    rf"比[{FILL}]*(?P<plan>[^，、]{{0,8}}?(?:计划|规划|预算|目标|任务|预期|设想)(?:目标|数)?"
    r"(?P<set>(?:原定|规定|确定)的?)?)的?\s?$"
)
_SET_ONE = re.compile(r"^(?:原定|既定|预定|年初)的(?=..)")  # 比原定的收支预算390亿元
_BEYOND = re.compile("[超高低多少快慢大增减]|计划|目标|任务|预期")
"""One of these stands wherever a plan was passed or missed."""
_ASSIGNED = re.compile(  # 超额完成国家下达的110万人年度任务
    rf"(?:超额|圆满|全面|提前|顺利|超出|超过|高于|低于|完成|实现)*了?{_SET_BY}(?:政府)?(?:下达|确定|定|安排)$"
)
_TASK = re.compile(r"(?:年度|全年|责任|考核|预期|目标)*(?:任务|目标|计划|指标)数?")
_CONTROL = re.compile(r"^(?:宏观)?(?:调控|控制|年度|全年|既定|预定)")
_LED_TO_AIM = re.compile(rf"(?P<verb>{BEYONDS})[^，、；]*$")  # 低于年初, of 8%的目标
_AIMS = ("目标", "预期目标", "计划", "任务", "预期")


def kind_of_plan(before: str) -> tuple[str, str] | None:
    """What stands before a plan that its kind tells, and what names how much of it was met.

    `棉纺厂完成生产计划的98%` tells 棉纺厂 and 完成生产计划比例.
    """
    m = _KIND_OF_PLAN.search(before) if "完成" in before else None
    return (before[: m.start()], f"完成{m['plan']}比例") if m else None


def plan_met(before: str) -> tuple[str, str] | None:
    """What stands before the plan that a rate is of, and what makes that the name of the rate."""
    met = _PLAN_MET.search(before)
    m = met or _PLAN.search(before)
    if m is None:
        return None
    share = met is None and m["verb"] == "占"
    return before[: m.start()], f"占{m['plan']}比重" if share else f"完成{m['plan']}比例"


def beyond_plan(before: str) -> str:
    """That a plan was passed or missed, where nothing else is said: `超年初任务`; empty if it isn't."""
    m = _OVER.search(before)
    return m["over"] if m else ""


def assigned(before: str, after: str) -> bool:
    """Whether a number is what was to be done, as others had set it: `完成省下达的3万人年度任务`."""
    task = _TASK.fullmatch(after.removeprefix("的")) if after.endswith(("任务", "标", "计划", "数")) else None
    return task is not None and _ASSIGNED.search(before.removesuffix("的")) is not None


def only_planned(case: Case) -> Name | None:
    """What an outcome is held against: `财政收入12亿元，比年初计划11亿元超过1亿元`."""
    if assigned(case.before, case.slot.after):
        return Name(case.relative + tidy(case.slot.after)) if case.relative else None
    m = _HELD_AGAINST.search(case.before) if "比" in case.before else None
    whole = (clean(case.before[: m.start()], case.lexicon) or case.relative) if m else ""
    if m is None or not whole:
        return None
    # 比“十五”计划目标3000亿元超过1070亿元
    plan = "计划目标" if m["plan"] == "目标" else _SET_ONE.sub("", m["plan"])
    # 比计划原定1957年300万担的水平超过20万担
    return Name(plan.removesuffix("的") + whole if m["set"] else whole + plan)


def passed_plan(case: Case) -> Name | None:
    """By how much a plan or an aim was passed or missed: `低于年初计划0.2个百分点`, `超计划3亿元`."""
    if case.reading.measure is not Measure.LEVEL or not _BEYOND.search(case.before):
        return None
    compared = case.memory.compared
    aim = _THAN_AIM.fullmatch(case.before)
    what = clean(aim["what"], case.lexicon) if aim else ""
    set_by = aim is not None and "的" in aim[0]
    if aim and (what or (set_by and case.relative)):  # 登记失业率低于年初计划0.2个百分点
        when = "年初" if "年初" in aim[0] and not set_by else ""
        return Name((what or compared(case.relative)) + aim["over"] + when + aim["aim"])
    how = _PASSED.fullmatch(case.before.strip())
    planned = _PLANNED_SUM.fullmatch(case.parent) if how else None
    if how and planned and planned["that"]:  # 比计划原定1957年300万担的水平超过20万担
        return Name(f"{planned['that']}超过{planned['plan_of']}水平")
    if how and planned:  # 比年初计划11亿元超过1亿元
        passed = f"超过{planned['plan']}" if how["over"] else f"比{planned['plan']}{how['moved']}"
        return Name(planned["what"] + passed)
    exceeds = _EXCEEDS_AIM.fullmatch(case.before) if "超" in case.before[-3:] else None
    what = (clean(exceeds["what"], case.lexicon) or case.relative) if exceeds else ""
    if exceeds and what:
        return Name(compared(what) + exceeds["how"] + exceeds["aim"])
    beyond = beyond_plan(case.before)
    if beyond and case.relative:
        return Name(case.relative + beyond)
    aimed_at = _CONTROL.sub("", case.own) in _AIMS
    beyond_aim = aimed_at or (case.own.endswith(_AIMS) and "超额" in case.first_before)
    if beyond_aim and case.relative and case.slot.quantity.dimension == "point":
        led = _LED_TO_AIM.search(case.memory.led)
        verb = led["verb"] if led else "超过"
        return Name(compared(case.relative) + verb + case.own)  # 高于8%的目标0.5个百分点
    return None
