import pytest
from corpus_tables import Case, Table

from xhreport.quantities import Quantity, scan

TABLE = Table("comparators")


@pytest.mark.parametrize("case", TABLE.cases())
def test_the_words_around_a_number_bound_it(case: Case) -> None:
    quantity = next(q for q in scan(case.text) if isinstance(q, Quantity) and q.start == case.start)

    assert case.text[quantity.start : quantity.end] == case.quote
    assert quantity.comparator == case.expected["comparator"]
    assert quantity.left <= quantity.start < quantity.end <= quantity.right
    assert case.expected.get("bound", "") in ("", case.text[quantity.left : quantity.right])
