"""The README's examples run as they stand, and its Chinese twin has the same."""

import doctest
import shlex
from pathlib import Path

import pytest
import regex
from typer.testing import CliRunner

from xhreport.cli import app

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.zh-CN.md"]
BLOCKS = regex.compile(r"^```(\w+)\n(.*?)^```$", regex.M | regex.S)


def blocks(readme: str, language: str) -> list[str]:
    text = (ROOT / readme).read_text(encoding="utf-8")
    return [body for name, body in BLOCKS.findall(text) if name == language]


@pytest.mark.parametrize("readme", READMES)
def test_python_examples(readme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest("\n".join(blocks(readme, "pycon")), {}, readme, readme, 0)
    assert len(example.examples) > 5
    failures: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=failures.append)
    assert not failures, "".join(failures)


@pytest.mark.parametrize("readme", READMES)
def test_commands(readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    lines = "".join(blocks(readme, "sh")).splitlines()
    commands = [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("xhreport ")]
    assert commands
    for command in commands:
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0, (command, result.output)


@pytest.mark.parametrize("language", ["pycon", "sh"])
def test_the_twin_has_the_same_examples(language: str) -> None:
    english, chinese = ([code(block) for block in blocks(readme, language)] for readme in READMES)
    assert english == chinese


def code(block: str) -> list[str]:
    """Leave the comments out: they are written in the reader's language."""
    return [line.partition("  #")[0].rstrip() for line in block.splitlines() if not line.startswith("#")]
