"""Which list of lines stands under one head? The head tells its years, and the whole of its parts."""

import re

from xhreport.binding.scene import Scene, Table
from xhreport.models import Measure, Period
from xhreport.periods import Kind, resolve

_HEADS = re.compile(  # 主要产品2020年的产量比2015年增长的情况如下：; 五年投资200亿元，是这样分配的：
    r"(?:如下(?:列|表)?|是这样(?:分配|安排|构成|划分)?的?|(?:分配|构成)(?:情况)?[是为])[：:]\s*$"
)
_LINE = re.compile(r"[\s　*—-]*[^，。：:；]{1,24}(?:[：:]|为|是|达到|[\d一二三四五六七八九十])")
_LONGEST = 80  # characters of a line
_COMPARED = "比较同与和跟"


class Tables:
    """Follows the lists of a report, from their heads through their lines."""

    def __init__(self) -> None:
        self._table: Table | None = None
        self._headed = False
        self._ends = False  # whether the line before ends the list

    def enter(self, scene: Scene, *, opens: bool) -> None:
        """Takes in a sentence before it is read; `opens` tells whether a paragraph begins with it."""
        said = scene.text[scene.start : scene.end]
        self._headed = said.endswith(("：", ":")) and _HEADS.search(said) is not None
        if self._headed:
            self._table = _dated(said, scene)
        elif not opens or not is_line(said) or self._ends:
            self._table = None
        self._ends = said.endswith("。") and "：" not in said

    def told(self, scene: Scene) -> Scene:
        """A line as its head tells of it, where it tells no time itself."""
        table = self._table
        if table is None or self._headed or scene.mentions:
            return scene
        return scene._replace(paragraph=table.years, since=table.since, table=table)

    def take(self, name: str, measure: Measure, years: Period | None) -> None:
        """Takes in the last number of a sentence, which is the whole of a list if it heads one."""
        if self._headed:
            self._table = Table(years, whole=name) if years and measure is Measure.LEVEL else None


def is_line(said: str) -> bool:
    """Whether a sentence is a line of a list: `水泥：从280万吨增加到600万吨，增长1.1倍；`."""
    return len(said) <= _LONGEST and _LINE.match(said) is not None


def _dated(said: str, scene: Scene) -> Table | None:
    """The list under a head that tells its year: `主要产品2020年的产量比2015年增长的情况如下：`."""
    years = [m for m in scene.mentions if m.kind is Kind.YEAR]
    named = [m for m in years if scene.text[m.start - 1] not in _COMPARED]
    of = resolve(named[-1], scene.anchor) if named else None
    return Table(of, since=len(named) < len(years), made="产量" in said) if of else None
