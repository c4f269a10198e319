"""The errors that xhreport raises for bad input; each says what, where and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager


class XhreportError(Exception):
    """Base of all errors of this package."""


class EmptyInputError(XhreportError):
    """The input holds no text: nothing, white space only, or a page without any."""


class InputTooLargeError(XhreportError):
    """The input is over the size limit."""


class UndecodableInputError(XhreportError):
    """The bytes are text in no encoding that such pages use."""


class UnreadableInputError(XhreportError):
    """The input can't be read: a missing path, a directory, or a type that is no page."""


class VocabularyError(XhreportError):
    """A vocabulary file has a fault; the message names the file and the entry."""


class MissingExtraError(XhreportError, ImportError):
    """A library that only this call needs is not installed; the message says how to install it."""


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Wrap the import of an optional library: where it is absent, say which extra brings it.

    Args:
        extra: the name of the extra in the project's metadata.

    Raises:
        MissingExtraError: the import within failed.

    >>> with needs("plot"):
    ...     import no_such_library
    Traceback (most recent call last):
    ...
    xhreport.errors.MissingExtraError: no_such_library is not installed: pip install "xhreport[plot]"
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f'{error.name} is not installed: pip install "xhreport[{extra}]"', name=error.name
        ) from error
