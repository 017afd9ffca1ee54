# Corpus Docket: `make up` runs the site, `make test` passes the tests. No server, Docker or node.
# PYTHON=, PORT= and ARGS= may be given: `make up PORT=8001`, `make test ARGS="-k timeline"`.

SHELL := /bin/sh
PORT ?= 8000
ARGS ?=
# The first interpreter of this machine that is new enough.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python3.14; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$name; exit; fi; done; echo python3)

BIN := .venv/bin
RUN := $(BIN)/python
MANAGE := $(RUN) manage.py
# The stamps hold the checksum of what is installed: a lock that changed is installed, one that was
# only touched is not.
BASE := .venv/.installed-base
DEV := .venv/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help up editor test check audit bench fmt lock clean base dev

help:  ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

up: base  ## Run the whole site on http://127.0.0.1:8000 (PORT= changes it); Ctrl-C stops it
	@exec $(MANAGE) up --port $(PORT)

editor: base  ## Make an editor's account; asks for its name and password
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) make_editor

test: dev  ## Run the tests on SQLite, PostgreSQL and Redis; ARGS= goes to pytest
	@$(RUN) -m tests $(ARGS)

# Values that only look like a production's: the deployment check reads them and connects to nothing.
PRODUCTION := ENV_FILE= ENVIRONMENT=production ALLOWED_HOSTS=docket.example \
	SITE_URL=https://docket.example DATABASE_URL=postgres://docket@db.example/docket \
	REDIS_URL=redis://redis.example/0 \
	SECRET_KEY=for-the-deployment-check-only-0123456789-abcdefghijklmnopqrstuvwxyz

check: dev  ## Check style, types, imports, migrations, the data set, the API’s schema and the production settings
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check_dataset
	$(MANAGE) load_feeds --check
	$(MANAGE) case_schema --check
	$(MANAGE) spectacular --validate --fail-on-warn --file /dev/null
	$(PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING

audit: dev  ## Ask whether a locked package has a known weakness
	@$(RUN) -m tests.audit

bench: dev  ## Measure every page type on generated loads; ARGS= goes to the benchmark
	@$(RUN) -m benchmarks $(ARGS)

fmt: dev  ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# The lock holds what the public index serves, whatever mirrors this machine is set to use.
COMPILE := env -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL \
	-u UV_FIND_LINKS -u UV_CONSTRAINT -u UV_OVERRIDE $(BIN)/uv pip compile --no-config --quiet \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command 'make lock' $(ARGS)

lock: dev  ## Lock the requirements anew; ARGS=--upgrade takes newer releases
	$(COMPILE) requirements/base.in --output-file requirements/base.txt
	$(COMPILE) requirements/dev.in --constraint requirements/base.txt --output-file requirements/dev.txt

clean:  ## Remove the environment, the caches and the embedded database
	rm -rf .venv var .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

base: .venv/pyvenv.cfg
	@sum=$$(cksum < requirements/base.txt); \
	if [ "$$sum" != "$$(cat $(BASE) 2>/dev/null)" ]; then \
		echo "Installing what the site runs on ..."; \
		$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
			-r requirements/base.txt && echo "$$sum" > $(BASE); \
	fi

dev: base
	@sum=$$(cksum < requirements/dev.txt); \
	if [ "$$sum" != "$$(cat $(DEV) 2>/dev/null)" ]; then \
		echo "Installing what the tests and checks need ..."; \
		$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
			-r requirements/dev.txt && echo "$$sum" > $(DEV); \
	fi

.venv/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		"Python 3.11 or newer is needed; name one with PYTHON=: make up PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }
