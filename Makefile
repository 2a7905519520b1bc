# Khabar: two commands matter, `make run` and `make test`; `make` alone lists all.
.DEFAULT_GOAL := help
.SUFFIXES:
SHELL := /bin/sh

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
BI := .bi
OTHERS := .bench
WAREHOUSE ?= warehouse
INBOX ?= seeds/articles
KILLS ?= 200
# A module's tests stay together, for they share what is dear to make; the long ones come first.
IN_PARALLEL := -n logical --maxprocesses 4 --dist loadscope --no-loadscope-reorder
PORT ?= 8088
ARTICLES ?= tests/golden/beats/articles
GOLD ?= tests/golden/beats/gold

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: install
install: $(VENV)/.installed ## make .venv and install Khabar from pinned constraints

.PHONY: run
run: install ## run the whole flow over the sample articles and print a summary
	@$(BIN)/khabar run $(INBOX) --warehouse $(WAREHOUSE)

.PHONY: test
test: $(VENV)/.installed-test ## what CI runs: format, lint, types, tests
	@$(BIN)/ruff format --check flows tests scripts bench bi
	@$(BIN)/ruff check flows tests scripts bench bi
	@$(BIN)/mypy --cache-dir .cache/mypy
	@$(BIN)/pytest $(IN_PARALLEL)

.PHONY: format
format: $(VENV)/.installed-test ## format the code and mend what can be mended
	@$(BIN)/ruff format flows tests scripts bench bi
	@$(BIN)/ruff check --fix flows tests scripts bench bi

.PHONY: questions
questions: install ## answer the questions of the README and of docs/twenty-questions.md again
	@$(BIN)/python scripts/questions.py

.PHONY: fuzz
fuzz: $(VENV)/.installed-test ## search for texts, pages and bytes that break the reading, for some minutes
	@KHABAR_FUZZ=20000 $(BIN)/pytest tests/property -k any

.PHONY: hostile
hostile: $(VENV)/.installed-test ## a run over an inbox of traps in full size, and a web archive of 20,000 pages
	@$(BIN)/python scripts/hostile.py
	@$(BIN)/python scripts/many_pages.py

.PHONY: golden
golden: $(VENV)/.installed-test ## rewrite the expected readings of the sample articles, for review
	@$(BIN)/python scripts/golden.py

.PHONY: eval
eval: $(VENV)/.installed ## score Khabar against marked articles (ARTICLES=folder GOLD=folder)
	@$(BIN)/python scripts/evaluate.py --articles $(ARTICLES) --gold $(GOLD)

.PHONY: pages
pages: $(OTHERS)/.installed ## measure what is taken from web pages beside other extractors (ARTICLES=folder GOLD=folder)
	@$(OTHERS)/bin/python scripts/pages.py $(if $(GOLD),--articles $(ARTICLES) --gold $(GOLD))

.PHONY: bench
bench: $(OTHERS)/.installed ## measure the whole pipeline beside langdetect (BENCH='--sizes 1000,10000', --articles DIR)
	@$(OTHERS)/bin/python -m bench.pipeline $(BENCH)

.PHONY: bench-copies
bench-copies: $(OTHERS)/.installed ## measure the finding of copies beside other finders (BENCH='--size 3000', '--growth', '--growth --whole')
	@$(OTHERS)/bin/python -m bench.copies $(BENCH)

.PHONY: bench-warehouse
bench-warehouse: $(VENV)/.installed ## measure publishing and queries over a million invented articles (BENCH='--articles 200000')
	@$(BIN)/python -m bench.warehouse $(BENCH)

.PHONY: bench-stories
bench-stories: $(VENV)/.installed ## measure the linking of stories on a labelled set (BENCH=--list shows what is wrong)
	@$(BIN)/python -m bench.stories $(BENCH)

.PHONY: chaos
chaos: $(VENV)/.installed-test ## kill two hundred runs and compare what is left with an undisturbed one
	@$(BIN)/python scripts/chaos.py $(KILLS)

.PHONY: docs
docs: $(VENV)/.installed-docs ## the documentation as a site, in build/site
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "wrote build/site/index.html"

.PHONY: test-browser
test-browser: $(VENV)/.installed-browser ## the report in Chromium with the network off
	@$(BIN)/pytest tests/browser

.PHONY: superset
superset: $(BI)/superset/.installed ## Superset with a dashboard, on this machine alone
	@$(BI)/superset/bin/python bi/superset_setup.py --warehouse $(WAREHOUSE) --home $(BI)/superset-home --port $(PORT)

.PHONY: test-bi
test-bi: $(VENV)/.installed-browser $(BI)/superset/.installed $(BI)/duckdb-1/.installed $(BI)/duckdb-2/.installed ## the real BI clients, Superset among them
	@$(BIN)/pytest tests/bi

.PHONY: clean
clean: ## remove what runs have made (the environment and a warehouse's data)
	rm -rf $(VENV) $(BI) $(OTHERS) .cache .prefect build *.egg-info
	find $(WAREHOUSE) -mindepth 1 ! -name README.md -exec rm -rf {} +

# A stamp file makes second calls quick: pip runs again only when what it reads has changed.
$(VENV)/bin/python $(OTHERS)/bin/python:
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Khabar needs Python 3.11 or newer: install it, or name it with make PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv $(@:/bin/python=)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing Khabar into $(VENV) (once, a minute or two) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "Installing the test tools (with Dask and a local S3 server) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[test]'
	@touch $@

$(VENV)/.installed-docs: $(VENV)/.installed
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[docs]'
	@touch $@

$(VENV)/.installed-browser: $(VENV)/.installed-test
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt --editable '.[browser]'
	@touch $@

# Environments of other programs: their releases must not meet ours. Khabar stands beside those it is measured with, under
# the pins of bench/constraints.txt where they need other releases than it is tested with.
$(OTHERS)/.installed: $(OTHERS)/bin/python pyproject.toml constraints.txt bench/constraints.txt
	@echo "Installing Khabar and the other finders and readers into $(OTHERS) (once, some minutes) ..."
	@sed -n 's/^\([^#]*\)==.*/^\1==/p' bench/constraints.txt > $(OTHERS)/pinned-anew
	@grep -v -f $(OTHERS)/pinned-anew constraints.txt > $(OTHERS)/constraints.txt
	@$(OTHERS)/bin/python -m pip install -qq --disable-pip-version-check --constraint $(OTHERS)/constraints.txt \
	  --constraint bench/constraints.txt --editable '.[bench]'
	@touch $@

$(BI)/%/.installed: bi/%.txt
	@echo "Installing what bi/$*.txt lists into $(BI)/$* ..."
	@$(PYTHON) -m venv $(BI)/$*
	@$(BI)/$*/bin/python -m pip install -qq --disable-pip-version-check --requirement $<
	@touch $@
