"""Which words belong to a page and not to the report? The lists of data/chrome.toml, compiled."""

import tomllib
from functools import lru_cache
from importlib.resources import files

import regex

from xhreport.vocabulary import Entry


class DumpWords(Entry):
    """What frames a post in the text of a forum page."""

    views: tuple[str, ...]
    replies: tuple[str, ...]
    posted: tuple[str, ...]
    end: tuple[str, ...]
    tools: tuple[str, ...]
    side_bar: tuple[str, ...]


class FooterWords(Entry):
    """What begins the end of a page."""

    starts: tuple[str, ...]
    notices: tuple[str, ...]
    advertisement: tuple[str, ...]


class LoginWords(Entry):
    """What a page says that shows its text to members only."""

    says: tuple[str, ...]


class Chrome(Entry):
    """The tables of data/chrome.toml."""

    dump: DumpWords
    labels: dict[str, tuple[str, ...]]
    footer: FooterWords
    login: LoginWords

    def field_of(self, label: str) -> str | None:
        """The field that a label stands for: 来源 is `source`."""
        return next((name for name, words in self.labels.items() if label in words), None)


@lru_cache(maxsize=1)
def words() -> Chrome:
    """The words that ship with the package."""
    text = (files("xhreport") / "data" / "chrome.toml").read_text(encoding="utf-8")
    return Chrome.model_validate(tomllib.loads(text))


@lru_cache(maxsize=1)
def label_pattern() -> "regex.Pattern[str]":
    """A label with its colon; before a date or a number the colon may be missing."""
    labels = [word for listed in words().labels.values() for word in listed]
    return regex.compile(r"(?P<label>\L<labels>)\s*(?:[:：]|(?=\s\d))", labels=labels)


@lru_cache(maxsize=1)
def login_pattern() -> "regex.Pattern[str]":
    """What a log-in wall says."""
    return regex.compile(r"\L<says>", says=list(words().login.says))
