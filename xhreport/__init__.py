"""Chinese government work reports (政府工作报告) as typed data."""

from xhreport.errors import (
    EmptyInputError,
    InputTooLargeError,
    MissingExtraError,
    UndecodableInputError,
    UnreadableInputError,
    VocabularyError,
    XhreportError,
)
from xhreport.explain import Explanation, explain
from xhreport.models import (
    Basis,
    Commitment,
    Comparator,
    Dropped,
    Indicator,
    Level,
    Measure,
    Notice,
    Period,
    Post,
    QualitativeTarget,
    Reason,
    Region,
    Relation,
    Report,
    Rigidity,
    Role,
    Section,
    Skipped,
    Status,
)
from xhreport.pipeline import parse
from xhreport.vocabulary import Vocabulary

__version__ = "0.1.0"

__all__ = [
    "Basis",
    "Commitment",
    "Comparator",
    "Dropped",
    "EmptyInputError",
    "Explanation",
    "Indicator",
    "InputTooLargeError",
    "Level",
    "Measure",
    "MissingExtraError",
    "Notice",
    "Period",
    "Post",
    "QualitativeTarget",
    "Reason",
    "Region",
    "Relation",
    "Report",
    "Rigidity",
    "Role",
    "Section",
    "Skipped",
    "Status",
    "UndecodableInputError",
    "UnreadableInputError",
    "Vocabulary",
    "VocabularyError",
    "XhreportError",
    "__version__",
    "explain",
    "parse",
]
