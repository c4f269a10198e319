"""How long does a report take? The whole of `parse`, beside tools that only look for numbers or for money.

    pip install -e '.[bench]'  # pip 24 or later
    python benchmarks/speed.py                 # the tables of docs/speed.md
    python benchmarks/speed.py report.txt      # the same with a report of your own

The tools take turns on the same lines in one process, so that a busy machine slows all of them; a
ratio is the median of the rounds' own ratios. Tools that are not installed are left out. Starting is
timed in new processes.
"""

import argparse
import importlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import xhreport

REPORT = Path(__file__).parent.parent / "fixtures" / "xuhui-2019.txt"
OURS = "xhreport: the whole report"
ROUNDS = 30
STARTS = 7

Tool = Callable[[str], int]
"""Reads a text, and tells how many things it found."""


def whole(text: str) -> int:
    """Read the report as xhreport does."""
    return len(xhreport.parse(text).indicators)


def money() -> Tool:
    """Amounts of money, parsed, line by line, by JioNLP."""
    extract = importlib.import_module("jionlp").ner.extract_money
    return lambda text: sum(len(extract(line, with_parsing=True) or []) for line in lines(text))


def numbers() -> Tool:
    """Numbers, line by line, by the Chinese number model of Recognizers-Text."""
    recognizers = importlib.import_module("recognizers_number")
    model = recognizers.NumberRecognizer(recognizers.Culture.Chinese).get_number_model()
    return lambda text: sum(len(model.parse(line)) for line in lines(text))


OTHERS = {"JioNLP: amounts of money": money, "Recognizers-Text: numbers": numbers}


def lines(text: str) -> list[str]:
    """The lines that hold anything."""
    return [line for line in text.splitlines() if line.strip()]


def tools() -> dict[str, Tool]:
    """The tools that are installed, ours first."""
    ready: dict[str, Tool] = {OURS: whole}
    for name, load in OTHERS.items():
        try:
            ready[name] = load()
        except ImportError as missing:
            print(f"left out: {name} ({missing})", file=sys.stderr)
    return ready


def seconds(tool: Tool, text: str) -> float:
    """How long the tool takes over the text."""
    begun = time.perf_counter()
    tool(text)
    return time.perf_counter() - begun


def compared(text: str) -> None:
    """Print how long each tool takes, and how many times as long ours does."""
    ready = tools()
    found = {name: tool(text) for name, tool in ready.items()}
    rounds = [{name: seconds(tool, text) for name, tool in ready.items()} for _ in range(ROUNDS)]
    print("| tool | found | ms | xhreport takes |\n| --- | ---: | ---: | ---: |")
    for name in ready:
        took = statistics.median(one[name] for one in rounds)
        ratio = statistics.median(one[OURS] / one[name] for one in rounds)
        longer_by = "" if name == OURS else f"{ratio:.1f} times as long"
        print(f"| {name} | {found[name]} | {1000 * took:.1f} | {longer_by} |")


def longer(text: str) -> None:
    """Print how many times as long ten times the text takes."""
    tenfold = "\n".join([text] * 10)
    ratios = [seconds(whole, tenfold) / seconds(whole, text) for _ in range(ROUNDS // 6)]
    print(f"| the text ten times over | {statistics.median(ratios):.1f} times as long |")


def started(code: str) -> float:
    """How long a new process takes over the code, in milliseconds; the best of several."""
    took = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        took.append(time.perf_counter() - begun)
    return 1000 * min(took)


def starts(path: Path) -> None:
    """Print how long importing the package and reading a first report take."""
    bare = started("pass")
    imported = started("import xhreport")
    read = started(f"import pathlib, xhreport; xhreport.parse(pathlib.Path({str(path)!r}))")
    print(f"| `import xhreport` | {imported - bare:.0f} ms |")
    print(f"| the first report after it | {read - imported:.0f} ms |")


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("report", nargs="?", type=Path, default=REPORT, help="a report, as a file")
    path = options.parse_args().report
    text = xhreport.parse(path).text
    print(f"{len(text):,} characters; Python {sys.version.split()[0]}, xhreport {xhreport.__version__}\n")
    compared(text)
    print("\n| | |\n| --- | ---: |")
    longer(text)
    starts(path)


if __name__ == "__main__":
    main()
