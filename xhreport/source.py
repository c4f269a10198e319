"""What was given? Bytes, text or a path become one decoded text with its kind and checksum."""

from dataclasses import dataclass
from enum import StrEnum

from xhreport.models import Notice


class Kind(StrEnum):
    """What the text is: marked-up or plain."""

    HTML = "html"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Source:
    """The input as decoded text; `sha256` is that of the bytes (of a `str`, as UTF-8)."""

    text: str
    kind: Kind
    encoding: str | None
    sha256: str
    notices: tuple[Notice, ...] = ()
