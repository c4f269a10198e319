"""Which numbers are quantities? A numeral with its magnitude and unit, or a mark with its reason."""

from xhreport.quantities.scanner import scan
from xhreport.quantities.tokens import Mark, Quantity
from xhreport.quantities.units import base

__all__ = ["Mark", "Quantity", "base", "scan"]
