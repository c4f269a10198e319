"""How is a list of words put into a pattern? As a tree of their characters, each looked at once."""

import re
from collections.abc import Iterable
from typing import TypeAlias

_Tree: TypeAlias = dict[str, "_Tree"]
_FEW = 4  # first characters; where there are more, a look ahead at all of them saves time
_END = ""  # the key that tells that a word ends here
_NEVER = "(?!)"


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, for `re` and `regex`.

    A pattern that tries word after word takes many times as long, and so do the named lists of
    `regex`. No word gives a pattern that never matches.

    Example:
        >>> trie(["增长", "增加", "增", "提高"])
        '(?:增[加长]?|提高)'
        >>> re.match(trie(["增", "增长"]), "增长5%")[0]
        '增长'
    """
    tree = _tree(words)
    ahead = f"(?=[{''.join(map(re.escape, tree))}])" if len(tree) > _FEW else ""
    return ahead + _pattern(tree) if tree else _NEVER


def trie_end(words: Iterable[str]) -> str:
    """The same for a pattern that `regex` reads from its end, `(?r)`: a tree of the last characters.

    Example:
        >>> trie_end(["增长", "生长", "长", "提高"])
        '(?:[增生]?长|提高)'
    """
    tree = _tree(word[::-1] for word in words)
    return _pattern(tree, from_end=True) if tree else _NEVER


def any_of(words: Iterable[str], *others: str, behind: str = "") -> "re.Pattern[str]":
    """A pattern to search for any of the words, or for other patterns, with `behind` after them.

    `re` skips quickly to the first characters of alternatives that all begin with a plain character.
    """
    choices = [re.escape(char) + _pattern(below) for char, below in _tree(words).items()]
    return re.compile(f"(?:{'|'.join([*choices, *others]) or _NEVER}){behind}")


def _tree(words: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for word in sorted(words):
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return tree


def _pattern(node: _Tree, *, from_end: bool = False) -> str:
    ends = _END in node
    last = [char for char, below in node.items() if char and below.keys() == {_END}]
    following = [
        (re.escape(char), _pattern(below, from_end=from_end))
        for char, below in node.items()
        if char and below.keys() != {_END}
    ]
    choices = [rest + char if from_end else char + rest for char, rest in following]
    if len(last) == 1:
        choices.append(re.escape(last[0]))
    elif last:
        choices.append("[" + "".join(map(re.escape, last)) + "]")
    if not choices:
        return ""
    alone = len(choices) == 1 and (not ends or len(last) == len(node) - 1)
    return (choices[0] if alone else f"(?:{'|'.join(choices)})") + ("?" if ends else "")
