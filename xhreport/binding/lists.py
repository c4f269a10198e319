"""Which of several things does each number belong to? 分别, and lists that share a head."""

import regex

from xhreport.binding.lexicon import Lexicon
from xhreport.binding.names import tidy

_SPLIT = regex.compile(r"以及|、|(?<![总共温饱])和(?![谐平])|与(?!会)|(?<![普涉以触])及(?!时)")
_SHARED_TAIL = regex.compile(r"(?:占|对).{2,}$")
_SCOPES = regex.compile(r"全国(?=全[省市区州])")


def coordinated(fragment: str, count: int, lexicon: Lexicon) -> list[str] | None:
    """Splits a coordination into its `count` things, each completed; None if it has not so many.

    `城镇和农村居民人均可支配收入` shares its end, `万元GDP能耗和水耗` its beginning, and what stands
    after 分别 belongs to each.
    """
    things, _, shared = fragment.partition("分别")
    parts = [p for p in pieces(_SCOPES.sub("全国、", things)) if p]
    if len(parts) == 1:
        parts = _unfolded(things, count, lexicon)
    if len(parts) != count:
        return None
    whole = parts[-1]
    head = _SHARED_TAIL.search(whole) or lexicon.head_end.search(whole)
    names = []
    for part in parts[:-1]:
        if head is None or lexicon.head_end.search(part) or head.start() == 0:
            names.append(part)
        else:
            names.append(part + whole[head.start() :])
    names.append(whole)
    first = names[0]
    for at, name in enumerate(names[1:], start=1):
        if len(name) <= 3 and len(first) >= len(name) + 2 and first not in lexicon.table.attributes:
            names[at] = first[: -len(name)] + name  # 万元GDP能耗和水耗
    return [tidy(n + shared) for n in names]


def _unfolded(thing: str, count: int, lexicon: Lexicon) -> list[str]:
    """Two things said in one word: `城乡居民收入` is that of 城镇 and of 农村."""
    for word, members in lexicon.table.compounds.items():
        if word in thing and len(members) == count:
            return [thing.replace(word, member, 1) for member in members]
    return []


def pieces(fragment: str) -> list[str]:
    """The parts of a coordination as they stand; quotes and brackets are not divided."""
    parts, start, depth = [], 0, 0
    at = 0
    while at < len(fragment):
        char = fragment[at]
        if char in "“（(《":
            depth += 1
        elif char in "”）)》":
            depth -= 1
        elif depth == 0:
            m = _SPLIT.match(fragment, at)
            if m:
                parts.append(fragment[start:at])
                start = at = m.end()
                continue
        at += 1
    return [*parts, fragment[start:]]
