"""What becomes of the numbers of reports: how many are indicators, and why the others are skipped.

    python benchmarks/coverage.py FOLDER...

Prints for each folder how many reports it holds, how many numbers they have, what share of these became
indicators, and why the others were skipped.
"""

import sys
from collections import Counter
from pathlib import Path

import xhreport


def count(folder: Path) -> tuple[int, Counter[str], list[str]]:
    """The reports of a folder, their numbers by what became of them, and the texts that raised an error."""
    reports, numbers, errors = 0, Counter[str](), []
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".md", ".html") and p.is_file()):
        if path.name == "README.md":
            continue
        try:
            report = xhreport.parse(path)
        except xhreport.XhreportError as error:
            errors.append(f"{path.name}: {error}")
            continue
        reports += 1
        numbers["indicator"] += len(report.indicators)
        numbers.update(skipped.reason.value for skipped in report.skipped)
    return reports, numbers, errors


def main(folders: list[str]) -> None:
    """Print one table row for each folder."""
    print("| texts | reports | numbers | became indicators | skipped because of |")
    print("| --- | ---: | ---: | ---: | --- |")
    for name in folders:
        reports, numbers, errors = count(Path(name))
        total = numbers.total()
        reasons = ", ".join(f"{r} {n / total:.1%}" for r, n in numbers.most_common() if r != "indicator")
        print(f"| {name} | {reports} | {total} | {numbers['indicator'] / total:.1%} | {reasons} |")
        for error in errors:
            print(f"  could not be read: {error}", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
