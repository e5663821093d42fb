# Every target makes its own environment in .venv; nothing else is needed but Python 3.11+.
PYTHON ?= python3
BIN := .venv/bin
PATHNAME ?=
DATA ?=
OUT ?=
MORE ?=
SIZE ?= small
WORK ?= build/benchmarks

.PHONY: help read test check lint types contracts format evaluate bench growth train pictures clean

help:            ## what can be made
	@grep -E '^[a-z]+: .*##' Makefile | sed 's/:.*##/\t/' | expand -t 14

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

read: .venv/ready  ## open the reader (PATHNAME=folder for another pile)
	@$(BIN)/tui-reader $(PATHNAME)

test: .venv/ready  ## pass every test
	$(BIN)/python -m pytest -n auto

lint: .venv/ready  ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready  ## static types, strict
	$(BIN)/mypy

contracts: .venv/ready  ## which layer may import which
	$(BIN)/lint-imports

check: lint types contracts test  ## all that CI runs

format: .venv/ready  ## mend style
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

evaluate: .venv/ready  ## how well names are found, on labelled articles
	$(BIN)/python -m evaluation --set dev --set hard --set validation --set locked --set bundled --engine all --record

bench: .venv/ready  ## how fast it is, against peers in the same run (SIZE=small or full)
	$(BIN)/python -m benchmarks --size $(SIZE) --work $(WORK) $(MORE)

growth: .venv/ready  ## draw how times grow with the pile, from the latest full results
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	$(BIN)/python -m benchmarks.growth

train: .venv/ready  ## train the learnt engine's model (DATA=folder of labelled text OUT=folder)
	@test -n "$(DATA)" -a -n "$(OUT)" || { echo "usage: make train DATA=folder OUT=folder"; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,training]'
	$(BIN)/python -m training --data "$(DATA)" --out "$(OUT)" $(MORE)

pictures: .venv/ready  ## draw the README's pictures from the real app
	$(BIN)/python -m docs.pictures

clean:           ## remove what was made
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
