"""Run the command line with `python -m xhreport`."""

from xhreport.cli import main

main()
