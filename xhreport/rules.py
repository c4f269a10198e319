"""Named rules in order: every answer can tell which rule gave it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

A = TypeVar("A")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule(Generic[A, T]):
    """A function with the name that is told of what it finds."""

    name: str
    function: Callable[[A], T | None]


class Chain(Generic[A, T]):
    """Rules in order; the first that answers wins.

    Example:
        >>> signs = Chain([Rule("zero", lambda n: 0 if n == 0 else None), Rule("plus", lambda n: 1)])
        >>> signs.first(5)
        ('plus', 1)
        >>> signs.names
        ('zero', 'plus')
        >>> signs.without("zero").first(0)
        ('plus', 1)
    """

    def __init__(self, rules: Sequence[Rule[A, T]]) -> None:
        self._rules = tuple(rules)
        self._functions = tuple((rule.name, rule.function) for rule in rules)
        self.names = tuple(rule.name for rule in self._rules)
        if len(set(self.names)) < len(self.names):
            raise ValueError("two rules of a chain have the same name")

    def __iter__(self) -> Iterator[Rule[A, T]]:
        return iter(self._rules)

    def only(self, *names: str) -> "Chain[A, T]":
        """The chain of these rules, in its own order."""
        return Chain([rule for rule in self if rule.name in names])

    def without(self, *names: str) -> "Chain[A, T]":
        """The chain without these rules."""
        return Chain([rule for rule in self if rule.name not in names])

    def first(self, asked: A) -> tuple[str, T] | None:
        """The first answer that is not None, with its rule's name."""
        for name, function in self._functions:
            if (answer := function(asked)) is not None:
                return name, answer
        return None
