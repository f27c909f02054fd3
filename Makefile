# Works with GNU make 3.81 and later. The only things that must be there already: make, and Python >= 3.11 with venv.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

VENV := .venv
BIN := $(VENV)/bin
# uv is used when it is there; `make UV= ...` does without.
UV = $(shell command -v uv 2>/dev/null)
# The first Python that is new enough; `make PYTHON=... ...` names another.
PYTHON = $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$python" && break; done)

# $(call install,ARGUMENTS): hashed pins or the project itself, by uv or by pip, quietly and on stderr.
install = { if [ -n "$(UV)" ]; then "$(UV)" pip install --quiet --python $(VENV) --compile-bytecode $(1); \
	else { $(BIN)/python -m pip --version || $(BIN)/python -m ensurepip; } >/dev/null 2>&1; \
		$(BIN)/python -m pip install -qq --disable-pip-version-check $(1); fi; } >&2
pins = $(call install,--require-hashes -r requirements/$(1).txt)

REQUIRE_ALL ?=
export REQUIRE_ALL
# With REQUIRE_ALL=1 nothing may be skipped, so the optional packages are installed, too.
TESTED_WITH = $(if $(filter-out 0,$(REQUIRE_ALL)),$(VENV)/.anki,$(VENV)/.test)

.PHONY: help quiz test lint unit bench picture anki pins clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\	\2/p' Makefile | expand -t 18

quiz: $(VENV)/.built ## Build the questions and open the app
	@$(BIN)/python -m quizgen

test: lint unit ## Tests, linters, types and import contracts (REQUIRE_ALL=1: a skip is a failure)

lint: $(VENV)/.test
	@$(BIN)/python -m ruff check --quiet .
	@$(BIN)/python -m ruff format --check --quiet .
	@$(BIN)/python -m mypy
	@$(BIN)/lint-imports --no-cache --no-logo

unit: $(TESTED_WITH)
	@$(BIN)/python -m pytest --numprocesses auto --quiet

bench: $(VENV)/.test ## Measure, each against a named floor or peer
	@$(BIN)/python -m bench

picture: $(VENV)/.run ## Take the pictures of the app that the README shows
	@$(BIN)/python docs/picture.py

anki: $(VENV)/.anki ## Install the official anki package, which some tests use

pins: ## Compile pyproject.toml into requirements/*.txt (needs uv; PINS=--upgrade renews them all)
	@for group in run test anki; do \
		case $$group in \
			run) arguments="pyproject.toml --group build";; \
			test) arguments="pyproject.toml --group build --group test --group lint -c requirements/run.txt";; \
			anki) arguments="--group anki -c requirements/test.txt";; \
		esac; \
		uv pip compile $$arguments $(PINS) --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-header --quiet --output-file requirements/$$group.txt || exit 1; \
	done

clean: ## Remove everything that was made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find quizgen tests bench docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.venv:
	@echo "Setting up $(VENV); this happens once." >&2
	@rm -rf $(VENV)
	@if [ -n "$(UV)" ]; then "$(UV)" venv --quiet $(VENV) >&2; \
	elif [ -z "$(PYTHON)" ]; then echo "Python 3.11 or later is needed, and none was found: install it, or name it with make PYTHON=..." >&2; exit 1; \
	else "$(PYTHON)" -m venv $(VENV) >&2 || { rm -rf $(VENV); \
		echo "Python's venv is needed: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }; fi
	@touch $@

$(VENV)/.run: $(VENV)/.venv requirements/run.txt pyproject.toml
	@$(call pins,run)
	@$(call install,--no-deps --no-build-isolation --editable .)
	@$(BIN)/python -m compileall -q quizgen >&2
	@touch $@

# All that the questions are made from, and they themselves: an edited or updated one is made anew.
MADE_FROM = $(wildcard seeds/* questions/*.yaml quizgen/*.py quizgen/*/*.py quizgen/*/*/*.py)
$(VENV)/.built: $(VENV)/.run $(MADE_FROM)
	@$(BIN)/python -m quizgen build --quiet </dev/null
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	@$(call pins,test)
	@touch $@

$(VENV)/.anki: $(VENV)/.test requirements/anki.txt
	@$(call pins,anki)
	@touch $@
