"""Whom or what is a clause about that tells what they did? `纺织业实行了责任制` is about the industry."""

import re

from xhreport.binding.phrases.words import FILL

_DID = re.compile(  # 纺织业普遍实行了责任制; alone, such a clause brings nothing to measure: 打开了销路
    r"(?:普遍|全面|全部|也|都|已经?|还)*(?:"
    r"(?<=..)(?:实行|推行|试行|采取|采用|建立|执行)了[^，]*(?:制|制度|办法|试点|措施|政策|机制|方式|形式|体制)"
    r"|(?:打开|开辟|开拓|搞活|理顺|调动|发挥|克服|取得|收到|积累|改变|扭转|出现)了[^，]*"
    r"(?:销路|局面|渠道|积极性|困难|成效|成绩|作用|效果|经验|障碍|关系|路子|面貌|被动))$"
)
_OUT_OF_BOUNDS = re.compile(  # 流动资金大大超过了应该拥有的数量
    r"(?<=..)(?:大大|远远|已经?|大幅度?|严重|普遍)*(?:超过|高于|低于|少于)了?"
    r"(?:应[该有当]|正常|合理|定额|规定|实际需要|需要)[^，]*$"
)
_SHORT = re.compile(  # 机械工业生产任务不足
    r"(?<=..)(?:(?:计划|生产|加工|施工)*任务|原料|能源|电力|资金|开工|订货)(?:严重|普遍)?(?:不足|短缺|紧张|不饱满)$"
)
THEY_DID = re.compile(r"(?:实行|推行|按照?|自找|广开|面向|适应|根据|以销|以需|找米)(?!的)[^，]{2,}")
"""What those just spoken of did: `实行以销定产`, `自找门路`."""


_SINCE_THEN = re.compile(  # 丝厂从六月起实行厂长负责制
    rf"(?<=..)(?:从?[{FILL}]+起?)?(?:开始)?实行[^，了]*(?:制|承包|包干|办法)$"
)
_MET = re.compile(
    r"(?<=..)(?:又|再|连续|接连)?(?:遭遇|遭受|遭到|遭|遇到|遇上|遇|逢)(?!见)[^，]{2,}$"
)  # 早稻又遇低温


def who_did(words: str) -> str:
    """A clause without what was done, or what it went beyond; empty if it only tells that."""
    words = _SHORT.sub("", _DID.sub("", words) if "了" in words else words)
    words = _SINCE_THEN.sub("", words) if "实行" in words else words
    words = _MET.sub("", words) if "遇" in words or "遭" in words or "逢" in words else words
    return _OUT_OF_BOUNDS.sub("", words) if "过" in words or "于" in words else words
