"""Whom or what is a clause about that tells what they did? `纺织业实行了责任制` is about the industry."""

import re

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


def who_did(words: str) -> str:
    """A clause without what was done, or what it went beyond; empty if it only tells that."""
    words = _SHORT.sub("", _DID.sub("", words) if "了" in words else words)
    return _OUT_OF_BOUNDS.sub("", words) if "过" in words or "于" in words else words
