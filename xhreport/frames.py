"""How does a report become a table of pandas, polars or Arrow? By one schema, built with Arrow.

All three come from the same Arrow table, so that they hold the same cells:

- numbers are `decimal128(38, 6)`; base values, where a factor such as 2000/3 square metres for a 亩
  gives no end of digits, are `decimal128(38, 12)`, rounded half to even;
- what has few values (comparator, measure, basis, status, commitment) is a dictionary that holds
  all of them, whether they occur or not: categories in pandas, an `Enum` in polars;
- years are 16-bit integers that may be missing, offsets 32-bit integers, all else is text.

The schema's metadata bear its version, the version of this package, and the source's SHA-256.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xhreport import export
from xhreport.errors import needs
from xhreport.models import Basis, Commitment, Comparator, Measure, Report, Status

with needs("arrow"):
    import pyarrow as pa
    import pyarrow.parquet as pq

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

SCHEMA_VERSION = "1"

_NUMBER = pa.decimal128(38, 6)
_BASE_NUMBER = pa.decimal128(38, 12)
_WORD = pa.dictionary(pa.int32(), pa.string())
_ROUND = Context(prec=60, rounding=ROUND_HALF_EVEN)

WORDS: Mapping[str, type[StrEnum]] = {
    "comparator": Comparator,
    "measure": Measure,
    "basis": Basis,
    "status": Status,
    "commitment": Commitment,
}
_TYPES: Mapping[str, pa.DataType] = {
    "start": pa.int32(),
    "end": pa.int32(),
    "value": _NUMBER,
    "upper": _NUMBER,
    "base_value": _BASE_NUMBER,
    "base_upper": _BASE_NUMBER,
    "year": pa.int16(),
    "period_start": pa.int16(),
    "period_end": pa.int16(),
    **dict.fromkeys(WORDS, _WORD),
}
_MAY_BE_MISSING = frozenset(
    {
        "title",
        "year",
        "upper",
        "base_upper",
        "basis",
        "period_start",
        "period_end",
        "concept",
        "region",
        "region_code",
        "commitment",
        "terms",
    }
)


def schema(keys: Iterable[str] = export.KEYS, **metadata: str) -> pa.Schema:
    """The Arrow schema of records with these keys.

    >>> schema().field("value").type
    Decimal128Type(decimal128(38, 6))
    """
    fields = [pa.field(key, _TYPES.get(key, pa.string()), nullable=key in _MAY_BE_MISSING) for key in keys]
    told = {"schema": SCHEMA_VERSION, "version": version("xhreport"), **metadata}
    return pa.schema(fields, {f"xhreport.{key}": value for key, value in told.items()})


def batch(records: Sequence[Mapping[str, Any]], of: pa.Schema) -> pa.RecordBatch:
    """Records as a batch of rows of a schema that `schema` made."""
    return pa.RecordBatch.from_arrays(
        [_column(field.name, [record[field.name] for record in records]) for field in of], schema=of
    )


def _column(key: str, values: list[Any]) -> "pa.Array[Any]":
    kind = _TYPES.get(key, pa.string())
    if key in WORDS:
        places: dict[str | None, int] = {word: place for place, word in enumerate(WORDS[key])}
        indices = pa.array([places.get(value) for value in values], pa.int32())
        return pa.DictionaryArray.from_arrays(indices, pa.array(list(WORDS[key]), pa.string()))
    if kind in (_NUMBER, _BASE_NUMBER):
        values = [_rounded(value, kind.scale) for value in values]
    return pa.array(values, kind)


def _rounded(value: Decimal | None, scale: int) -> Decimal | None:
    return None if value is None else value.quantize(Decimal(1).scaleb(-scale), context=_ROUND)


def to_arrow(report: Report) -> pa.Table:
    """The indicators as an Arrow table, a row each, in text order, with the keys of `export.KEYS`."""
    rows = batch(export.to_records(report), schema(sha256=report.sha256))
    return pa.Table.from_batches([rows])


def to_pandas(report: Report) -> "pd.DataFrame":
    """The same as a pandas frame; the metadata stand in its `attrs`.

    Decimals stay Arrow decimals, which add up exactly; `.astype(float)` turns them into floats.
    """
    with needs("pandas"):
        import pandas as pd  # noqa: PLC0415 - optional

    table = to_arrow(report)
    dtypes: dict[pa.DataType, Any] = {kind: pd.ArrowDtype(kind) for kind in (_NUMBER, _BASE_NUMBER)}
    frame: pd.DataFrame = table.to_pandas(types_mapper={**dtypes, pa.int16(): pd.Int16Dtype()}.get)
    frame.attrs.update({key.decode(): value.decode() for key, value in table.schema.metadata.items()})
    return frame


def to_polars(report: Report) -> "pl.DataFrame":
    """The same as a polars frame; it bears no metadata, for polars has no place for them."""
    with needs("polars"):
        import polars as pl  # noqa: PLC0415 - optional

    words = [pl.col(key).cast(pl.Enum([word.value for word in kind])) for key, kind in WORDS.items()]
    return pl.DataFrame(to_arrow(report)).with_columns(words)


def to_parquet(report: Report, path: str | Path) -> None:
    """Write the table as Parquet; `pyarrow.parquet.read_table` gives an equal one back."""
    pq.write_table(to_arrow(report), path)
