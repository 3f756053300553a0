# Every target sets up what it needs on a fresh machine: Python 3.11 with venv is all that must be there.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export PYTHONPATH = .
.PHONY: site offline test check serve bench fuzz lock clean

site: $(BIN)/.site
	@$(BIN)/mkdocs build --quiet --strict --site-dir build/site && $(BIN)/python -m fieldguide swap build/site site

offline: $(BIN)/.site
	@$(BIN)/mkdocs build --quiet --strict --no-directory-urls --site-dir build/offline && $(BIN)/python -m fieldguide bundle build/offline dist/cms-field-guide-offline.zip

check: $(BIN)/.site
	@$(BIN)/python -m fieldguide check

test: $(BIN)/.test site offline
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

serve: $(BIN)/.site
	$(BIN)/mkdocs serve

bench: $(BIN)/.test
	$(BIN)/python tests/bench.py

# 100,000 broken guides: each is refused in clear lines, or builds.
fuzz: $(BIN)/.test
	$(BIN)/python tests/fuzz.py

# The versions and hashes of all packages; needs uv.
lock:
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra test pyproject.toml -o requirements-test.txt

clean:
	rm -rf build dist site .venv

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(BIN)/.site: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(BIN)/.test: requirements-test.txt $(BIN)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
