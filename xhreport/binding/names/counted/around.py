"""Which name has a number in its midst? `北邓村3000亩基本农田整理`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.deeds import DENIED, leads_on, rotated
from xhreport.binding.phrases.edges import tidy, verb_of
from xhreport.binding.phrases.words import FILL
from xhreport.models import Measure

_LOOKED_AT = re.compile(r"(?:首先|再)?来?(?:看看?)?|(?:让|使|把|将|对)?")  # 来看占人口80%的农民
_ENROLLED = re.compile(  # 成为全省120所项目学校之一
    r"(?:成为|列入|入选|纳入|跻身|评为|获评|列为|确定为|认定为|荣获|入围)"
    r"(?P<where>(?:全[国省市区县州]|国家|世界|[一-鿿]{2,3}[省市])(?:首批|第[一二三四]批)?)$"
)
_OUTRIGHT = re.compile(  # 广佛线3个试验段已开工
    r"全部|陆续|相继|先后|顺利|正在|尽快|早日|尽早|已(?!有)|均(?!衡)|得到|完成了?"
)
_IS_KIND = re.compile(r"是(?P<kind>[^，、的是]{2,10}|[^，、是]{2,8}的[^，、的是]{2,6})")  # 工人70%是青年
_AFTERWARDS = re.compile(r"经过?[^，、的]{2,8}之?后(?=[一-鿿]{2})")  # 吸收3000名青年经过训练后就业
_BUDGET = re.compile(  # 县财政还将拨出2500万元专项资金
    r"(?:国家|中央|地方|各级|[省市县区州]级?|本级)?财政(?:还|将|共|已|再|又|先后|每年|要)*"
    r"(?=拨出|拨付|拨款|拿出|安排|投入|补助|支出)"
)
_EXAMINED = re.compile(r"[^，]{2,}(?:进行|开展)了?[一-鿿]{2,6}$")  # 湿地进行了普查
_FOR_WHOM = ("为", "给", "向")
_GIVEN_THEM = re.compile(  # 山区学生提供课本
    r"[^，]*(?:学生|儿童|老人|家庭|群众|农户|农民|居民|职工|人员|妇女|青年|[住户民生])(?:免费|无偿)?(?:提供|发放|配备|赠送|办理).{2,}"
)


def around(case: Case) -> Name | None:
    """The number stands in the midst of its name: `北邓村3000亩基本农田整理`."""
    if not case.noun or case.reading.measure is not Measure.LEVEL or leads_on(case.noun, case.lexicon):
        return None
    enrolled = _ENROLLED.search(case.before)
    if enrolled:
        return Name(enrolled["where"] + tidy(case.noun).removesuffix("之一"))
    bounded = case.slot.quantity.right > case.slot.quantity.end  # 占人口80%以上的农民
    makes_up = case.own.find("占") if bounded or case.slot.after.startswith("的") else -1
    if makes_up >= 0 and _LOOKED_AT.fullmatch(case.own, 0, makes_up):
        part = case.noun.partition("的")[0]  # 占人口80%的农民的生活
        # 占全国人口65%的地区普及了…
        return Name(f"{rotated(part, case.lexicon)}{case.own[makes_up:]}比重")
    share = _share(case) if case.slot.quantity.dimension in RATIOS else ""
    if share:
        return Name(share + "比重")
    own = _BUDGET.sub("", case.own) if case.money else case.own
    noun = _AFTERWARDS.sub("", case.noun) if "后" in case.noun else case.noun
    verb, name = verb_of(own, case.lexicon), tidy(own + noun)
    led = case.before.lstrip(FILL + " ，")
    if led.startswith(_FOR_WHOM) and _GIVEN_THEM.fullmatch(name):  # 为山区农村120名学生提供课本
        return Name(tidy(own + rotated(noun, case.lexicon)), verb, tidy(noun))
    told = not verb and case.lexicon.verbs.any.search(case.own) is None and _OUTRIGHT.search(case.noun)
    told = told or (led.startswith("对") and _EXAMINED.search(name))  # 对东部30万亩湿地进行了普查
    return Name(rotated(name, case.lexicon) if told else name, verb, tidy(noun))


def _share(case: Case) -> str:
    """Of whom a share tells what: `学生有九成在公办学校就读`, `工人70%是青年`; empty if it tells of none."""
    if case.before.endswith("有"):
        denied = DENIED.fullmatch(case.noun)
        if denied and denied["who"]:  # 粮食亩产还有七成的县没有达到要求
            return tidy(case.own + denied["deed"] + denied["who"])
        return tidy(case.noun.removeprefix("在") + case.own.removesuffix("有").removesuffix("中"))
    kind = _IS_KIND.fullmatch(case.noun) if case.own else None
    if kind:
        return tidy(case.own.removesuffix("中")) + "中" + kind["kind"]
    lies = case.slot.after.startswith("在") and len(case.own) > 1  # 全县人口80%以上在农村
    return tidy(case.own + case.noun) if lies else ""
