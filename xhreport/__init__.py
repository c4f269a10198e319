"""Chinese government work reports (政府工作报告) as typed data."""

from xhreport.errors import (
    EmptyInputError,
    InputTooLargeError,
    UndecodableInputError,
    UnreadableInputError,
    VocabularyError,
    XhreportError,
)
from xhreport.models import Indicator, Report
from xhreport.pipeline import parse

__all__ = [
    "EmptyInputError",
    "Indicator",
    "InputTooLargeError",
    "Report",
    "UndecodableInputError",
    "UnreadableInputError",
    "VocabularyError",
    "XhreportError",
    "parse",
]
