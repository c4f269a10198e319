"""Is a text set in traditional characters? It is read in simplified ones, as its words are known in them."""

from dataclasses import replace

from xhreport.cleaning.page import Page
from xhreport.models import Notice

# The commonest characters of reports that the two scripts write differently, in the same order.
_TRADITIONAL = "國經億萬產業發長會實現農達總與"
_SIMPLIFIED = "国经亿万产业发长会实现农达总与"


def simplify(page: Page) -> Page:
    """The page in simplified characters, with a notice; as it stands if it is in them.

    OpenCC converts it (the extra `traditional`); where that is absent, the notice says what to do.
    """
    if not _is_traditional(page.text):
        return page
    try:
        from opencc import OpenCC  # noqa: PLC0415
    except ImportError:
        message = (
            "the text is in traditional characters, of which few words are read: "
            'pip install "xhreport[traditional]", and they are converted to simplified ones'
        )
        return replace(page, notices=(*page.notices, Notice(code="traditional_script", message=message)))
    convert = OpenCC("t2s").convert
    message = "the text was in traditional characters: what is given is in simplified ones"
    return replace(
        page,
        text=convert(page.text),
        title=convert(page.title) if page.title else page.title,
        notices=(*page.notices, Notice(code="traditional_script", message=message)),
    )


def _is_traditional(text: str) -> bool:
    """Whether more of the text is in traditional characters than in simplified ones."""
    return _count(text, _TRADITIONAL) > _count(text, _SIMPLIFIED)


def _count(text: str, characters: str) -> int:
    return sum(map(text.count, characters))
