# Every target sets up what it needs on a fresh machine: Python 3.11 with venv is all that must be there.
PYTHON ?= python3
BIN := .venv/bin
# Ctrl-C is heard once the command can answer it: while Python starts, it would print a traceback.
RUN = trap '' INT; $(BIN)/python -m fieldguide
export NO_MKDOCS_2_WARNING = 1
export PYTHONPATH = .
.PHONY: site offline handbook anki epubcheck test lint both check serve bench fuzz lock audit clean

site: $(BIN)/.site
	@$(RUN) build

offline: $(BIN)/.site
	@$(RUN) build --offline

# The chapters and each path as PDF and EPUB. WeasyPrint loads Pango; where that is missing, a line says which packages bring it.
handbook: $(BIN)/.handbook
	@$(RUN) handbook

anki: $(BIN)/.handbook
	@$(RUN) anki

# Whether reading devices take the books; needs Java and EPUBCheck (Debian: apt-get install epubcheck).
EPUBCHECK ?= /usr/share/java/epubcheck.jar
epubcheck:
	@for book in dist/*.epub dist/handbook/*.epub; do java -jar $(EPUBCHECK) --quiet "$$book" || exit 1; done

check: $(BIN)/.site
	@$(RUN) check

# What takes seconds comes before what takes minutes, and side by side.
test: $(BIN)/.test
	$(MAKE) --jobs=2 lint both
	$(BIN)/pytest

lint: $(BIN)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/biome check
	$(BIN)/mypy

both: $(BIN)/.site
	@$(RUN) build && $(RUN) build --offline

serve: $(BIN)/.site
	@$(RUN) serve

bench: $(BIN)/.test
	$(BIN)/python tests/bench.py

# 100,000 broken guides: each is refused in clear lines, or builds.
fuzz: $(BIN)/.test
	$(BIN)/python tests/fuzz.py

# The versions and hashes of all packages; needs uv.
lock:
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra test pyproject.toml -o requirements-test.txt
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --python-version 3.11 --extra handbook pyproject.toml -o requirements-handbook.txt

# Known faults of all packages that the project installs; needs pipx and the network.
audit:
	pipx run pip-audit==2.10.1 --strict --disable-pip --require-hashes -r requirements.txt -r requirements-test.txt -r requirements-handbook.txt

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

$(BIN)/.handbook: requirements-handbook.txt $(BIN)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-handbook.txt
	@touch $@
