# Each target sets up what it needs in .venv, from any of these Pythons (3.11 or newer).
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
BIN := .venv/bin
SPHINX := $(BIN)/sphinx-build -n -W --keep-going --quiet docs build/docs

# The tools do not look for newer versions of themselves.
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

.DELETE_ON_ERROR:
.PHONY: help demo test check generated docs bench clean

help:  ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: .venv/.installed-cli  ## assess the cases in examples/cases
	@for case in examples/cases/*.yaml; do \
		printf '\n$$ ketamodel assess %s\n' "$$case"; \
		$(BIN)/ketamodel assess "$$case" || test $$? -eq 1 || exit 2; \
	done

test: .venv/.installed-test  ## run the tests
	$(BIN)/pytest

check: .venv/.installed-check  ## run every gate: style, types, floors, tests with coverage, docs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --doctest-modules --doctest-glob='*.md' --ignore=docs/conf.py tests src docs README.md
	$(SPHINX)

generated: .venv/.installed-test  ## write anew what is generated: schema, snapshots, output in the documentation
	$(BIN)/python tests/test_generated.py
	$(BIN)/python tests/unit/cli/test_docs.py

docs: .venv/.installed-docs  ## build the documentation in build/docs
	$(SPHINX)

bench: .venv/.installed-bench  ## compare with other rule engines, and write the results into docs/benchmarks.md
	$(BIN)/python -m benchmarks --date "$$(date +%F)"

clean:  ## remove everything that these commands made
	rm -rf .venv build .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# One stamp an extra: it is installed again when what it needs has changed.
.venv/.installed-%: pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[$*]'
	@touch $@

$(BIN)/python:
	@for python in $(PYTHON); do \
		if $$python -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv --clear .venv; \
		fi; \
	done; \
	echo 'No Python 3.11 or newer with venv among: $(PYTHON)' >&2; \
	echo 'Install one (on Debian with python3-venv), or name it: make PYTHON=/path/to/python' >&2; \
	exit 1
