# make site · make serve · make test · make check · make bench
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.runtime
DEVELOPMENT := .venv/.development

.DEFAULT_GOAL := site
.PHONY: site serve test check setup browser bench screenshots lock clean

site: $(RUNTIME)           ## validate data/ and build site/
	@$(BIN)/generator build

serve: $(RUNTIME)          ## look at site/ in a browser
	@$(BIN)/generator serve

test: $(DEVELOPMENT) browser check   ## everything
	@$(BIN)/pytest

check: $(DEVELOPMENT)      ## style, types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

setup: $(DEVELOPMENT)      ## everything a developer needs

browser:                   ## Chromium and a Chinese font for the browser tests
	@sh tests/site/install-browser.sh

bench: $(DEVELOPMENT)      ## figures at scale, into benchmarks/RESULTS.md
	@$(BIN)/python benchmarks/run.py

screenshots: $(DEVELOPMENT) browser site   ## the pictures in the READMEs and CONTRIBUTING.md
	@$(BIN)/python docs/screenshots/take.py

lock:                      ## new versions into both lock files (needs pip-tools)
	pip-compile -q --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --allow-unsafe --strip-extras -o requirements.lock pyproject.toml
	pip-compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header --allow-unsafe --strip-extras --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

clean:
	rm -rf site build .cache .venv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed (PYTHON=python3.12 make …)")'
	@$(PYTHON) -m venv .venv

$(RUNTIME): requirements.lock pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEVELOPMENT): requirements-dev.lock $(RUNTIME)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
