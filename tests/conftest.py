"""What all tests share: where the texts are, and the option that writes the golden files anew."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden", action="store_true", help="write the golden files instead of comparing"
    )


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """The texts and pages that are shipped with the project."""
    return FIXTURES


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real reports beside the project; they are not shipped, and their tests skip where they are absent."""
    folder = ROOT.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("real reports are not shipped with the project: ../shared/corpus is absent")
    return folder
