# Needs Python 3.11 or newer with pip's registry in reach; on Debian, make installs the rest by apt.
# Stamp files in .venv and node_modules remember what is installed, so that a second `make run`
# starts at once.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
PYTEST_ARGS ?=
LOCK_ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SUDO := $(shell test "$$(id -u)" = 0 || echo sudo -n)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get
LOCK := $(BIN)/uv pip compile -q --no-config --system-certs --universal \
	--fork-strategy fewest --python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" $(LOCK_ARGS)
NPM := NODE_USE_SYSTEM_CA=1 $(BIN)/npm --loglevel=error
BIOME := $(BIN)/node node_modules/.bin/biome
TSC := $(BIN)/node node_modules/.bin/tsc

.DEFAULT_GOAL := help
.PHONY: help run test lint types format bench agreement tune lessons lock clean browser

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

run: .venv/.runtime ## Serve the page on HOST:PORT (127.0.0.1:8000)
	@HOST=$(HOST) PORT=$(PORT) exec $(BIN)/downhill

test: .venv/.dev node_modules/.installed browser ## Run all tests; PYTEST_ARGS passes through
	$(BIN)/python -m tests $(PYTEST_ARGS)

lint: .venv/.dev node_modules/.installed ## Check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIOME) check --error-on-warnings

types: .venv/.dev node_modules/.installed ## Check types
	$(BIN)/mypy
	$(TSC)
	$(TSC) -p tsconfig.page.json

format: .venv/.dev node_modules/.installed ## Rewrite the sources in the project's style
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .
	-$(BIOME) check --write

bench: .venv/.dev browser ## Measure speed
	$(BIN)/python -m tests.benchmarks

agreement: .venv/.dev ## Compare the rules with published numbers anew, for the reference page
	$(BIN)/python -m tests.oracles

tune: .venv/.dev ## Find anew which learning rate suits each rule on each surface
	$(BIN)/python -m optimizers.tuning

lessons: .venv/.dev ## Find anew in how many neighbouring starts the claims of the lessons hold
	$(BIN)/python -m app.lessons write

lock: .venv/.dev ## Write the lock files anew; LOCK_ARGS=--upgrade takes newer versions
	$(LOCK) -o requirements.txt pyproject.toml
	$(LOCK) -o requirements-dev.txt -c requirements.txt --extra dev pyproject.toml
	$(NPM) $(if $(findstring --upgrade,$(LOCK_ARGS)),update,install) --package-lock-only

clean: ## Remove all that make and the tools made
	rm -rf .venv node_modules build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Downhill needs Python 3.11 or newer; name one with PYTHON=...'; exit 1; }
	@# Debian keeps ensurepip in a package of its own, python3-venv; half a .venv must not stay.
	@$(PYTHON) -m venv .venv >/dev/null || { \
		rm -rf .venv; \
		$(APT) update -qq && $(APT) install -qq -y --no-install-recommends \
			python3-venv >/dev/null && \
		$(PYTHON) -m venv .venv; \
	} || { rm -rf .venv; echo 'Cannot make .venv: install the venv module of $(PYTHON) first'; exit 1; }

.venv/.runtime: .venv/bin/pip requirements.txt pyproject.toml
	@echo 'Installing the locked packages into .venv ...'
	@$(PIP) install -q --require-hashes -r requirements.txt
	@$(PIP) install -q --no-deps -e .
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.txt
	@echo 'Installing the locked tools for tests into .venv ...'
	@$(PIP) install -q --require-hashes -r requirements-dev.txt
	@touch $@

node_modules/.installed: .venv/.dev package.json package-lock.json .npmrc
	@echo 'Installing the locked tools for JavaScript into node_modules ...'
	@$(NPM) ci >/dev/null
	@touch $@

# fonts-nanum lets the tests see Korean; Playwright's own Node.js needs libatomic1.
browser: .venv/.dev
	@{ test -x "$$DOWNHILL_CHROMIUM" || \
		command -v chromium || command -v chromium-browser || \
		command -v google-chrome || command -v google-chrome-stable; \
	} >/dev/null && $(BIN)/playwright --version >/dev/null 2>&1 || { \
		echo 'Installing Chromium by apt ...'; \
		$(APT) update -qq && $(APT) install -qq -y --no-install-recommends \
			chromium fonts-nanum libatomic1 >/dev/null; \
	} || $(BIN)/playwright install chromium
