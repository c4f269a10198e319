"""Where do the notes begin that stand behind a report and explain its words?"""

import re

from xhreport.structure.headings import Block

_NOTE = re.compile(
    r"[\[【［（(〔]?\s*(?:(?P<n>\d{1,3})|(?P<sign>[①-⑳]))\s*[\]】］）)〕]?\s*[.、．：:]?\s*(?!\d)"
)
_EXPLAINS = re.compile(r"[：:]\s*[“\"]|[”\"》]\s*[：:]|[：:,，]?(?:是?指|即|简称|意为|全称)")
_REACH = 60  # characters in which a note names its word and begins to explain it
_LEAST = 4  # notes; fewer are told from a list of things to do by a heading only
_SHARE = 0.6  # of the notes explain in these words


def notes_begin(text: str, blocks: list[Block], after: int) -> int | None:
    r"""Where numbered notes begin behind `after` that go on to the end; None if there are none.

    Example:
        >>> from xhreport.structure.headings import outline
        >>> from xhreport.structure.sentences import paragraphs
        >>> text = "让我们前进！\n" + "".join(f"[{n}]“词{n}”：指某事。\n" for n in range(1, 6))
        >>> notes_begin(text, outline(text, paragraphs(text)), 0)
        7
    """
    numbers = [(block, _number(text, block)) for block in blocks if block.span.start >= after]
    starts = [n for n, (_, number) in enumerate(numbers) if number == 1]
    for start in reversed(starts):
        notes = [block for block, number in numbers[start:] if number is not None]
        explained = sum(_explains(text, block) for block in notes)
        if len(notes) >= _LEAST and explained >= _SHARE * len(notes):
            return notes[0].span.start
    return None


def _number(text: str, block: Block) -> int | None:
    found = _NOTE.match(text, *block.span)
    if not found:
        return None
    return int(found["n"]) if found["n"] else ord(found["sign"]) - ord("①") + 1


def _explains(text: str, block: Block) -> bool:
    end = min(block.span.end, block.span.start + _REACH)
    return bool(_EXPLAINS.search(text, block.span.start, end))
