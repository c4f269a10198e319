"""The documentation does what it says: every code block runs, the notebook runs, the site builds."""

import doctest
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import nbformat
import pytest
import regex
from nbclient import NotebookClient
from typer.testing import CliRunner

from xhreport import additions
from xhreport.cli import app

ROOT = Path(__file__).parent.parent
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").glob("*.md"))
BLOCKS = regex.compile(r"^ *```(\w*)[^\n]*\n(.*?)^ *```$", regex.M | regex.S)
NOT_RUN = ("pip ", "make ")  # they would change the environment that runs the tests


def blocks(page: str, language: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [body for name, body in BLOCKS.findall(text) if name == language]


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_kind_that_is_run(page: str) -> None:
    languages = {name for name, _ in BLOCKS.findall((ROOT / page).read_text(encoding="utf-8"))}
    assert languages <= {"pycon", "sh", "toml"}


@pytest.mark.parametrize("page", PAGES)
def test_python_examples(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = doctest.DocTestParser().get_doctest("\n".join(blocks(page, "pycon")), {}, page, page, 0)
    failures: list[str] = []
    doctest.DocTestRunner().run(example, out=failures.append)
    assert not failures, "".join(failures)


@pytest.mark.parametrize("page", PAGES)
def test_commands(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    for line in "".join(blocks(page, "sh")).splitlines():
        if line.startswith(NOT_RUN):
            continue
        name, *arguments = shlex.split(line, comments=True)
        result = CliRunner().invoke(app, arguments)
        assert (name, result.exit_code) == ("xhreport", 0), (line, result.output)


@pytest.mark.parametrize("page", PAGES)
def test_word_lists(page: str) -> None:
    for body in blocks(page, "toml"):
        additions.vocabulary(tomllib.loads(body))


@pytest.mark.parametrize("language", ["pycon", "sh"])
def test_the_tours_have_the_same_examples(language: str) -> None:
    def code(page: str) -> list[str]:
        lines = "".join(blocks(page, language)).splitlines()
        return [line.partition("  #")[0].rstrip() for line in lines]

    assert code("docs/tour.md") == code("docs/tour.zh-CN.md")


@pytest.mark.slow
def test_the_notebook_runs_from_top_to_bottom() -> None:
    notebook = nbformat.read(ROOT / "docs" / "tour.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT / "docs")}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert not [output for output in outputs if output.output_type == "error"]
    kinds = {kind for output in outputs for kind in output.get("data", {})}
    assert {"text/html", "text/plain"} <= kinds


@pytest.mark.slow
def test_the_site_builds(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(tmp_path / "site"),
    ]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    for page in PAGES:
        assert (tmp_path / "site" / Path(page).stem.removesuffix(".index")).exists() or Path(
            page
        ).stem == "index"
