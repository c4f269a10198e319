"""The errors that xhreport raises for bad input; each says what, where and what to do."""


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
