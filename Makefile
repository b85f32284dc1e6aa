# Caseload. `make` alone says what can be typed.
#
# Set-up is a part of every target that needs it: what is missing is named, then installed with apt-get.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := help
.PHONY: help run test test-browser screens budgets install uninstall format lint docs bench check setup setup-test setup-bench swift release

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

BUILD_PACKAGES := libncurses-dev libsqlite3-dev libpango1.0-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) tmux poppler-utils fonts-noto-core
OUTSIDE_PACKAGES := $(TEST_PACKAGES) chromium libreoffice-calc python3 python3-icalendar
BENCH_PACKAGES := $(BUILD_PACKAGES) sqlite3 pango1.0-tools
RELEASE := -c release --static-swift-stdlib
SWIFT_FILES := Package.swift Sources Tests
INSTALLED := $(DESTDIR)$(PREFIX)
KINDS := Pathways Programmes Samples Sheets Strands Manual

help: ## Say what can be typed
	echo "Caseload: casework for people who help refugee professionals back into their profession."
	echo
	awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	echo
	echo "make install takes PREFIX=/usr/local; a missing Debian package is named, then installed."

run: release ## Build Caseload and open it
	$$($(SWIFT) build $(RELEASE) --show-bin-path)/caseload

test: setup-test ## Build Caseload and run every test
	mkdir -p .build
	CASELOAD_STRICT=1 $(SWIFT) build --build-tests
	status=0
	run() { CASELOAD_STRICT=1 $(SWIFT) test --skip-build --disable-xctest "$$@" 2>&1 | tee -a .build/tests.log || status=$$?; }
	: > .build/tests.log
	run --skip TerminalTests
	run --filter TerminalTests # By themselves: they watch the time between a key and its frame.
	.ci/summary .build/tests.log $$status

test-browser: swift ## Open what leaves the file in a browser, a spreadsheet and a calendar library
	.ci/setup $(OUTSIDE_PACKAGES)
	CASELOAD_STRICT=1 $(SWIFT) build --build-tests
	CASELOAD_OUTSIDE=1 CASELOAD_STRICT=1 $(SWIFT) test --skip-build --disable-xctest --filter OutsideReadersTests

screens: setup-test ## Draw the pictures of the README and of the tests anew
	CASELOAD_STRICT=1 $(SWIFT) build --build-tests
	UPDATE_SNAPSHOTS=1 CASELOAD_STRICT=1 $(SWIFT) test --skip-build --disable-xctest --filter "ReadmePictures|ScreenTests"
	git diff --stat -- README.md Tests || true

budgets: setup-test ## Print the keys that each job takes, against its budget
	CASELOAD_STRICT=1 $(SWIFT) build --build-tests
	CASELOAD_STRICT=1 $(SWIFT) test --skip-build --disable-xctest --filter CaseScreensTests.BudgetTests 2>&1 \
	  | tee .build/budgets.log | sed -n 's/^budget: /  /p' | sort
	grep -E "^✘" .build/budgets.log || true

install: release ## Install to PREFIX, by itself and whole
	binary=$$($(SWIFT) build $(RELEASE) --show-bin-path)/caseload
	install -d $(INSTALLED)/bin $(INSTALLED)/share/man/man1
	install -m 755 "$$binary" $(INSTALLED)/bin/caseload.new
	strip $(INSTALLED)/bin/caseload.new
	mv $(INSTALLED)/bin/caseload.new $(INSTALLED)/bin/caseload
	install -d $(INSTALLED)/libexec/caseload
	install -m 755 "$$(dirname "$$binary")/caseload-paper" $(INSTALLED)/libexec/caseload/caseload-paper
	strip $(INSTALLED)/libexec/caseload/caseload-paper
	rm -rf $(INSTALLED)/share/caseload
	for kind in $(KINDS); do
	  test -d Assets/$$kind || continue
	  (cd Assets && find $$kind -type f -exec install -D -m 644 {} $(INSTALLED)/share/caseload/{} \;)
	done
	install -m 644 Assets/Manual/caseload.1 $(INSTALLED)/share/man/man1/caseload.1
	complete() { install -d "$$(dirname "$$2")"; "$$binary" --generate-completion-script $$1 > "$$2"; }
	complete bash $(INSTALLED)/share/bash-completion/completions/caseload
	complete zsh $(INSTALLED)/share/zsh/site-functions/_caseload
	complete fish $(INSTALLED)/share/fish/vendor_completions.d/caseload.fish
	echo "Caseload is installed: $(INSTALLED)/bin/caseload. Nothing of this folder is needed any more."
	echo "It runs with libncursesw6, libsqlite3-0 and, for PDF, libpangocairo-1.0-0; fonts-noto-core is recommended."

uninstall: ## Remove what install has put into PREFIX; case files stay
	rm -f $(INSTALLED)/bin/caseload $(INSTALLED)/share/man/man1/caseload.1
	rm -f $(INSTALLED)/share/bash-completion/completions/caseload
	rm -f $(INSTALLED)/share/zsh/site-functions/_caseload
	rm -f $(INSTALLED)/share/fish/vendor_completions.d/caseload.fish
	rm -rf $(INSTALLED)/share/caseload $(INSTALLED)/libexec/caseload
	echo "Caseload is removed from $(INSTALLED). Case files stay where they are."

format: swift ## Format the Swift files
	$(SWIFT) format --in-place --parallel --recursive --configuration .swift-format $(SWIFT_FILES)

lint: swift ## Check the format of the Swift files
	$(SWIFT) format lint --strict --parallel --recursive --configuration .swift-format $(SWIFT_FILES)
	echo "The format of all Swift files is right."

docs: setup ## Check that every declaration and every page is documented
	.ci/docs

bench: setup-bench release ## Measure the release program against a C program and sqlite3 in one run
	$(SWIFT) build $(RELEASE) --product bench
	$(SWIFT) build $(RELEASE) --product bench-floor
	bin=$$($(SWIFT) build $(RELEASE) --show-bin-path)
	export CASELOAD_BENCH_SAMPLES=$$(mktemp -d) # One sample of 100,000 candidates for all that need it.
	trap 'rm -r "$$CASELOAD_BENCH_SAMPLES"' EXIT
	"$$bin/bench" "$$bin/caseload" "$$bin/bench-floor"
	"$$bin/bench" rules "$$bin/caseload" 10000
	"$$bin/bench" review "$$bin/caseload" 1400
	"$$bin/bench" sheets "$$bin/caseload"
	"$$bin/bench" reports "$$bin/caseload" 100000

check: lint test docs ## Check format, tests and documents

release: setup
	$(SWIFT) build $(RELEASE) --product caseload
	$(SWIFT) build $(RELEASE) --product caseload-paper

setup: swift
	.ci/setup $(BUILD_PACKAGES)

setup-bench: swift
	.ci/setup $(BENCH_PACKAGES)

setup-test: swift
	.ci/setup $(TEST_PACKAGES)

swift:
	.ci/swift-version "$(SWIFT)"
