"""The public face: its names, what importing it costs, and what it says of bad input."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import xhreport

GARBAGE = bytes(range(128, 256)) * 40 + b"\x00\x81\xff"


def test_the_names_are_pinned() -> None:
    assert sorted(xhreport.__all__) == [
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
    assert all(hasattr(xhreport, name) for name in xhreport.__all__)


def test_importing_it_imports_nothing_heavy() -> None:
    heavy = {"pandas", "polars", "pyarrow", "altair", "numpy", "typer", "rich"}
    code = f"import sys, xhreport; print(sorted({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("page", "error", "says"),
    [
        pytest.param("", xhreport.EmptyInputError, "empty", id="an empty text"),
        pytest.param(b"", xhreport.EmptyInputError, "empty", id="no bytes"),
        pytest.param(" \n\t\u3000\xa0\ufeff", xhreport.EmptyInputError, "empty", id="white space"),
        pytest.param(GARBAGE, xhreport.UndecodableInputError, "none of utf-8", id="bytes of no encoding"),
        pytest.param(
            Path("no/such/report.html"), xhreport.UnreadableInputError, "does not exist", id="a missing path"
        ),
        pytest.param(Path(__file__).parent, xhreport.UnreadableInputError, "directory", id="a directory"),
        pytest.param(
            "<html><body><script>1</script></body></html>", xhreport.EmptyInputError, "no text", id="no text"
        ),
        pytest.param(None, xhreport.UnreadableInputError, "NoneType", id="None"),
        pytest.param(2019, xhreport.UnreadableInputError, "int", id="a number"),
    ],
)
def test_bad_input_is_told_clearly(page: Any, error: type[xhreport.XhreportError], says: str) -> None:
    with pytest.raises(error, match=says):
        xhreport.parse(page)


def test_a_text_that_is_no_report_is_read_with_a_warning() -> None:
    report = xhreport.parse("今天天气不错，适合出门走走。")
    assert report.indicators == ()
    assert report.warnings


def test_a_str_is_content_and_never_a_path() -> None:
    report = xhreport.parse("fixtures/xuhui-2019.html")
    assert report.indicators == ()
    assert [warning.code for warning in report.warnings][:1] == ["path_like"]


def test_errors_are_of_one_family() -> None:
    names = [name for name in xhreport.__all__ if name.endswith("Error")]
    assert all(issubclass(getattr(xhreport, name), xhreport.XhreportError) for name in names)
