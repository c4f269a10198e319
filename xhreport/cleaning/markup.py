"""What does a reader see of a page? One walk over its tree gives the visible text, part by part.

The tree is lxml's and the walk is not recursive: depth is data, not stack.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import regex
from lxml import etree

from xhreport.cleaning import paragraphs
from xhreport.cleaning.tree import Element, Tree

_NEVER_SHOWN = frozenset(
    {"script", "style", "head", "template", "iframe", "object", "embed", "svg", "math", "noframes", "noembed"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div"}
    | {"dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hr", "html", "ignore_js_op", "li", "main", "nav", "ol", "p", "pre", "section", "summary"}
    | {"table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
_CELLS = frozenset({"td", "th"})
_CONTROLS = frozenset({"select", "button", "textarea", "noscript"})
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.I)
_WRAP = regex.compile(r"[ \t]*[\r\n]\s*")
_MARK = regex.compile(r"<!--\s*(?:ZJEG_RSS\.content\.|<\$\[信息内容\]>)(begin|end)\s*-->")
_DECLARATION = regex.compile(r"^\s*<\?xml[^>]*+>")
_TAG = regex.compile(r"<(/?)[a-zA-Z][\w:-]*+[^<>]*+>")
_LONG_TAG = regex.compile(r"<([a-zA-Z][\w:-]*+)[^<>]{4096,}+>")
_MANY = 500  # attributes of one element, from where libxml2's time grows with their square
_BREAKS = regex.compile(r"(?:<br>)++")
_DEEPEST = 400  # libxml2 gives up at a depth of 2,048
_SHORT_CELL = 60

# Where text was taken out of a line, the digits on both sides must not become one number.
_SEAM = "\ufdd0"
_SPLIT_NUMBER = regex.compile(rf"(?<=\d)\s*{_SEAM}+\s*(?=\d)")


@dataclass(slots=True)
class Part:
    """A stretch of the page: its lines, where it belongs, and why it is no body text, if it is none.

    `cut` is the element at which it was cut off from what stands before.
    """

    owner: Element | None
    reason: str | None
    cut: Element | None = None
    lines: list[str] = field(default_factory=list)


def parse(text: str) -> tuple[Tree | None, bool]:
    """The tree of a page, and whether its nesting had to be cut; None if it has no elements."""
    text = _DECLARATION.sub("", text.removeprefix("\ufeff"))
    text = _MARK.sub(r'<hr class="content-\1">', text)
    text = _LONG_TAG.sub(lambda tag: f"<{tag[1]}>" if tag[0].count("=") > _MANY else tag[0], text)
    root, complete = _parse(text)
    if not complete:
        root = _parse(_flatten(text))[0]
    return (None if root is None else Tree(root)), not complete


def _parse(text: str) -> tuple[Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except etree.XMLSyntaxError:  # nothing but comments or declarations
        return None, True
    complete = not any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, complete


def _flatten(text: str) -> str:
    """The page with every tag below a depth that no page has turned into a line break."""
    depth = 0

    def keep(tag: "regex.Match[str]") -> str:
        nonlocal depth
        closing = bool(tag[1])
        level = depth
        depth = max(0, depth - 1) if closing else depth + 1
        return tag[0] if (level if closing else depth) <= _DEEPEST else "<br>"

    return _BREAKS.sub("<br>", _TAG.sub(keep, text))


def is_hidden(element: Element) -> bool:
    """Whether the page hides the element from its readers."""
    style = element.get("style")
    return (style is not None and _HIDDEN.search(style) is not None) or element.get("hidden") is not None


def _reason(element: Element) -> str | None:
    """Why the text of an element is no part of what is read, whatever the page."""
    if element.tag in _CONTROLS:
        return "form control"
    return "hidden text" if is_hidden(element) else None


def text_of(element: Element | None) -> str:
    """The visible text of a small element, on one line."""
    if element is None:
        return ""
    return " ".join(line for part in read(element, {}, {}) if part.reason is None for line in part.lines)


def lines_of(element: Element) -> list[str]:
    """The visible lines of an element."""
    return [line for part in read(element, {}, {}) if part.reason is None for line in part.lines]


def read(
    root: Element,
    owners: Mapping[Element, Element],
    reasons: Mapping[Element, str],
    cuts: frozenset[Element] = frozenset(),
) -> list[Part]:
    """Read the visible text in one walk.

    Args:
        root: where to begin.
        owners: elements whose text is kept apart, such as the bodies of posts.
        reasons: elements whose text is dropped, and why.
        cuts: elements at which a part of the page's own text ends and another begins.
    """
    reader = _Reader(owners, reasons, cuts)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _NEVER_SHOWN:
                walk.skip_subtree()
                continue
            reader.enter(element)
        else:
            if element.tag not in _NEVER_SHOWN:
                reader.leave(element)
            if element.tail and element is not root:
                reader.text(element.tail)
    return reader.finish()


class _Reader:
    """The state of a walk: the part being read, those it interrupts, and the tables around."""

    def __init__(
        self, owners: Mapping[Element, Element], reasons: Mapping[Element, str], cuts: frozenset[Element]
    ) -> None:
        self._owners, self._reasons, self._cuts = owners, reasons, cuts
        self._done: list[Part] = []
        self._stack: list[tuple[Element | None, _Sink]] = [(None, _Sink(Part(None, None)))]
        self._rows: list[_Row] = []
        self._pre = 0

    @property
    def _sink(self) -> "_Sink":
        return self._stack[-1][1]

    def enter(self, element: Element) -> None:
        tag = element.tag
        reason = self._reasons.get(element) or _reason(element)
        if reason is not None:
            self._push(element, Part(self._sink.part.owner, reason))
        elif element in self._owners:
            self._cut(element)
            self._push(element, Part(self._owners[element], None))
        elif element in self._cuts:
            self._cut(element)
        if tag in _BLOCKS:
            self._sink.end_line()
            if tag == "tr":
                self._rows.append(_Row(self._sink, [len(self._sink.part.lines)]))
            elif tag == "pre":
                self._pre += 1
        if element.text:
            self.text(element.text)

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._sink.end_line()
            if tag in _CELLS and self._rows:
                self._rows[-1].end_cell()
            elif tag == "tr" and self._rows:
                self._rows.pop().join(self._sink)
            elif tag == "pre":
                self._pre -= 1
        if self._stack[-1][0] is element:
            self._pop()

    def text(self, text: str) -> None:
        if self._pre:
            for line in text.splitlines():
                self._sink.add(line)
                self._sink.end_line()
        else:
            self._sink.add(text)

    def _push(self, element: Element, part: Part) -> None:
        self._sink.add(_SEAM)
        self._stack.append((element, _Sink(part)))

    def _pop(self) -> None:
        _, sink = self._stack.pop()
        sink.end_line()
        if sink.part.lines:
            self._done.append(sink.part)

    def _cut(self, at: Element) -> None:
        element, sink = self._stack[-1]
        sink.end_line()
        if sink.part.lines:
            self._done.append(sink.part)
            self._stack[-1] = (element, _Sink(Part(sink.part.owner, sink.part.reason, at)))
        else:
            sink.part.cut = at

    def finish(self) -> list[Part]:
        while self._stack:
            self._pop()
        return self._done


class _Sink:
    """Takes the text of a part and makes its lines."""

    __slots__ = ("_pieces", "part")

    def __init__(self, part: Part) -> None:
        self.part = part
        self._pieces: list[str] = []

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def end_line(self) -> None:
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces.clear()
            self.part.lines += paragraphs.split(_unwrap(text))


@dataclass(slots=True)
class _Row:
    """A table's row: where its cells begin and end among the lines of a part."""

    sink: _Sink
    bounds: list[int]

    def end_cell(self) -> None:
        self.bounds.append(len(self.sink.part.lines))

    def join(self, sink: _Sink) -> None:
        """Put the row on one line, its cells apart by a tab; a layout table's cells stay lines."""
        lines = self.sink.part.lines[self.bounds[0] :]
        one_line_each = all(end - start <= 1 for start, end in pairwise(self.bounds))
        short = all(len(line) <= _SHORT_CELL for line in lines)
        if sink is self.sink and len(lines) > 1 and one_line_each and short:
            self.sink.part.lines[self.bounds[0] :] = ["\t".join(lines)]


def _unwrap(text: str) -> str:
    """A line as it is shown: a break in the source is a space between words, and nothing in Chinese."""
    if _SEAM in text:
        text = _SPLIT_NUMBER.sub("\u2028", text).replace(_SEAM, "")
    if "\n" not in text and "\r" not in text:
        return text
    return _WRAP.sub(_shown_break, text.strip())


def _shown_break(found: "regex.Match[str]") -> str:
    before, after = (
        found.string[found.start() - 1 : found.start()],
        found.string[found.end() : found.end() + 1],
    )
    return " " if before.isascii() and after.isascii() else ""


def ancestors(element: Element) -> Iterator[Element]:
    """The elements around an element, from the inside."""
    parent = element.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()
