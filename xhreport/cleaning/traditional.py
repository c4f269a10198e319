"""Is a text set in traditional characters? The words that reports are read by are in simplified ones."""

from xhreport.models import Notice

# The commonest characters of reports that the two scripts write differently, in the same order.
_TRADITIONAL = "國經億萬產業發長會實現農達總與"
_SIMPLIFIED = "国经亿万产业发长会实现农达总与"


def find(text: str) -> Notice | None:
    """A notice, if more of the text is in traditional characters than in simplified ones."""
    if _count(text, _TRADITIONAL) <= _count(text, _SIMPLIFIED):
        return None
    message = (
        "the text is in traditional characters, of which few words are read: "
        "convert it to simplified ones first, for example with OpenCC"
    )
    return Notice(code="traditional_script", message=message)


def _count(text: str, characters: str) -> int:
    return sum(map(text.count, characters))
