# Two commands do everything: `make demo` and `make test`. Both make the environment first.
# Needed: Python 3.11 or later (as `python3`, or `make PYTHON=python3.12 ...`) and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test test-all lint types contract golden docs clean

help:
	@echo "make demo      print the indicators of a forum page as a table"
	@echo "make test      lint, types, import contract, and all quick tests"
	@echo "make test-all  the same with the slow tests"
	@echo "make golden    write the golden files anew, to be read as a diff"
	@echo "make docs      build the documentation in site/"
	@echo "make clean     remove the environment and all caches"

# Made anew only when the project's metadata change; the stamp keeps repeated runs quick.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("xhreport needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

demo: $(READY)
	@$(BIN)/xhreport parse fixtures/xuhui-2019.html

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

contract: $(READY)
	$(BIN)/lint-imports --no-logo

test: lint types contract
	$(BIN)/pytest -m "not slow"

test-all: lint types contract
	$(BIN)/pytest

golden: $(READY)
	$(BIN)/pytest tests/test_golden.py --write-golden

docs: $(READY)
	$(BIN)/mkdocs build --strict

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
