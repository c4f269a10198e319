"""How are many reports read into one table? Several at a time, and so that it can go on after a stop.

What is read is kept, a line a file, in a journal beside the output. A run that finds a journal
reads only what it lacks: files that are new, have changed, or could not be read. The table is written
from the journal in the order of the files' names, so that it is the same however the work fell out.
Once every file has been read, the journal is removed.
"""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from xhreport import additions, export, pipeline
from xhreport.errors import XhreportError

KEYS = ("file", "sha256", "title", "year", *export.KEYS)
FORMATS = (".parquet", ".csv", ".jsonl")
READABLE = frozenset({".htm", ".html", ".shtml", ".mht", ".mhtml", ".txt", ".md", ".docx", ".pdf"})
_DECIMALS = ("value", "upper", "base_value", "base_upper")
_ROWS = 20_000  # written at a time
_WORTH_A_PROCESS = 8  # files; for fewer, starting it takes longer than reading them

Rows: TypeAlias = list[Mapping[str, Any]]


class Outcome(NamedTuple):
    """What became of one file: how many indicators it gave, or why it could not be read."""

    file: str
    indicators: int
    error: str | None


class Batch:
    """The files of a folder on their way into one table.

    Args:
        folder: where the files lie, in folders within it too.
        out: the table to write; the end of its name, one of `FORMATS`, says how.
        vocabulary: a TOML file of the user's own words.

    Raises:
        MissingExtraError: the table is Parquet, and pyarrow is not installed.
        VocabularyError: the user's words have a fault.
    """

    def __init__(self, folder: Path, out: Path, vocabulary: Path | None = None) -> None:
        additions.vocabulary(vocabulary)
        self.out = out
        self._folder = folder
        self._vocabulary = vocabulary
        self._format = _FORMATS[out.suffix.lower()]
        if self._format is _parquet:
            from xhreport import frames  # noqa: F401, PLC0415 - told before hours of work, not after
        self._journal = out.with_name(f"{out.name}.journal")
        self.files = {path: self._key(path) for path in _find(folder)}
        self._kept = self._load()

    @property
    def pending(self) -> list[Path]:
        """The files that no run has read as they are now."""
        return [path for path, key in self.files.items() if key not in self._kept]

    def read(self, jobs: int) -> Generator[Outcome, None, None]:
        """Read what is pending, in up to this many processes, and keep each file's records."""
        pending = self.pending
        work = partial(_read, vocabulary=self._vocabulary)
        jobs = max(1, min(jobs, len(pending) // _WORTH_A_PROCESS))
        with self._journal.open("ab") as journal, _mapping(jobs) as mapped:
            if journal.tell() == 0:
                journal.write(_line(self._head()))
            for path, (found, error) in zip(pending, mapped(work, pending), strict=True):
                if found is not None:
                    self._kept[self.files[path]] = journal.tell()
                    journal.write(_line({"key": self.files[path], **found}))
                    journal.flush()
                yield Outcome(self._name(path), len(found["records"]) if found else 0, error)

    def write(self) -> int:
        """Write the table of all that has been read; gives the number of its rows."""
        unfinished = self.out.with_name(f"{self.out.name}.partial")
        with self._format(unfinished) as put:
            rows = sum(map(put, self._chunks()))
        unfinished.replace(self.out)
        if not self.pending:
            self._journal.unlink(missing_ok=True)
        return rows

    def _chunks(self) -> Iterator[Rows]:
        """The rows of all files, in the order of their names, some thousands at a time."""
        chunk: Rows = []
        if self._kept:
            with self._journal.open("rb") as journal:
                for path in self.files:
                    chunk += self._rows(path, journal)
                    if len(chunk) >= _ROWS:
                        yield chunk
                        chunk = []
        yield chunk

    def _rows(self, path: Path, journal: BinaryIO) -> Iterator[dict[str, Any]]:
        if self.files[path] not in self._kept:
            return
        journal.seek(self._kept[self.files[path]])
        found = json.loads(journal.readline())
        told = {"file": self._name(path), **{key: found[key] for key in ("sha256", "title", "year")}}
        for record in found["records"]:
            numbers = {key: Decimal(record[key]) for key in _DECIMALS if record[key] is not None}
            yield {**told, **record, **numbers}

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _key(self, path: Path) -> str:
        """A file as it is now: its name, size, and time of change."""
        stat = path.stat()
        return f"{self._name(path)}|{stat.st_size}|{stat.st_mtime_ns}"

    def _head(self) -> dict[str, str | None]:
        """What the records hang on, beside the files: another version may read them otherwise."""
        own = sha256(self._vocabulary.read_bytes()).hexdigest() if self._vocabulary else None
        return {"xhreport": version("xhreport"), "vocabulary": own}

    def _load(self) -> dict[str, int]:
        """Where the journal holds which file; a line that a stop has cut short is cut off."""
        if not self._journal.exists():
            return {}
        kept: dict[str, int] = {}
        with self._journal.open("r+b") as journal:
            whole = journal.readline() == _line(self._head())
            place = journal.tell() if whole else 0
            for line in journal if whole else ():
                if not line.endswith(b"\n"):
                    break
                kept[json.loads(line)["key"]] = place
                place += len(line)
            journal.truncate(place)
        return kept


def _find(folder: Path) -> list[Path]:
    """The files that a report may be read from, by the ends of their names; hidden ones are left out."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in READABLE
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    )


def _read(path: Path, *, vocabulary: Path | None) -> tuple[dict[str, Any] | None, str | None]:
    """The records of one file, or why there are none."""
    try:
        report = pipeline.parse(path, vocabulary=vocabulary)
    except XhreportError as error:
        return None, str(error)
    except Exception as error:  # a bug, told with the file; thousands of others need not wait for it
        return None, f"a bug of xhreport, please report it: {error!r}"
    known = {"sha256": report.sha256, "title": report.title, "year": report.year}
    return {**known, "records": export.to_records(report)}, None


def _line(entry: Mapping[str, Any]) -> bytes:
    """A line of the journal; decimals stand in it as text, which keeps their digits."""
    return json.dumps(entry, ensure_ascii=False, default=str).encode() + b"\n"


@contextmanager
def _mapping(jobs: int) -> Iterator[Callable[..., Iterable[Any]]]:
    """Gives `map`, over this many processes; on leaving early, what has not begun is dropped."""
    if jobs == 1:
        yield map
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        yield partial(pool.map, chunksize=4)
    finally:
        pool.shutdown(cancel_futures=True)


Put: TypeAlias = Callable[[Rows], int]


@contextmanager
def _parquet(path: Path) -> Iterator[Put]:
    import pyarrow.parquet as pq  # noqa: PLC0415 - optional

    from xhreport import frames  # noqa: PLC0415 - optional

    schema = frames.schema(KEYS)
    with pq.ParquetWriter(path, schema) as writer:

        def put(rows: Rows) -> int:
            writer.write_batch(frames.batch(rows, schema))
            return len(rows)

        yield put


@contextmanager
def _csv(path: Path) -> Iterator[Put]:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(export.to_csv([], KEYS))

        def put(rows: Rows) -> int:
            file.write(export.to_csv(rows, KEYS).partition("\n")[2])
            return len(rows)

        yield put


@contextmanager
def _jsonl(path: Path) -> Iterator[Put]:
    with path.open("w", encoding="utf-8", newline="") as file:

        def put(rows: Rows) -> int:
            file.write(export.to_jsonl(rows))
            return len(rows)

        yield put


_FORMATS = {".parquet": _parquet, ".csv": _csv, ".jsonl": _jsonl}
