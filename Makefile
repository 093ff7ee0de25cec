# Wheelhouse: what people type. Every target installs what it lacks, says what it does and is safe to repeat.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:

TARGET := $(or $(CARGO_TARGET_DIR),target)
BINARY := target/release/wheelhouse
ADDR ?= 127.0.0.1:3000
export WHEELHOUSE_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/wheelhouse/tools
export PATH := $(WHEELHOUSE_TOOLS)/bin:$(CURDIR)/end2end/node_modules/.bin:$(PATH)

# What the binary is made of: it is built again when any of these changed.
SOURCES := Cargo.toml Cargo.lock rust-toolchain.toml .ci/versions end2end/package-lock.json \
  $(shell find app server style public -type f -not -path '*/tests/*')
BROWSER := -p wheelhouse-app --lib --no-default-features --features hydrate --target wasm32-unknown-unknown

.PHONY: help run build test bench format licences lint units budget journeys clean
help: ## Say what can be made.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: $(BINARY) ## Build the release and open the sample organisation at http://127.0.0.1:3000.
	@echo '==> Opening the sample organisation at http://$(ADDR)'
	@$(BINARY) demo --data target/demo --addr $(ADDR)

build: $(BINARY) ## Build the one self-contained binary, target/release/wheelhouse.
	@echo '==> $(BINARY) is built: '"$$(du -h $(BINARY) | cut -f1)"

test: format licences lint units budget journeys ## Check everything that CI checks, what is cheap first.
	@echo '==> Everything holds'

bench: $(BINARY) ## Measure; a table here and target/bench.json.
	@.ci/install browser
	@echo '==> Measuring'
	@# leptos bakes the name in: the same as in the release, so that it is not compiled again.
	@LEPTOS_OUTPUT_NAME=wheelhouse cargo bench --locked -p wheelhouse-server --bench wheelhouse

format: ## Check the formatting.
	@.ci/install rust
	@echo '==> Checking the formatting'
	@cargo fmt --all --check

licences: ## Check what the dependencies may be: licences, sources, duplicates.
	@.ci/install rust cargo-deny
	@echo '==> Checking licences, sources and bans'
	@cargo deny --log-level error check bans licenses sources

lint: ## Run clippy on both builds: server and browser.
	@.ci/install rust
	@echo '==> Linting the server build'
	@cargo clippy --locked --workspace --all-targets -- -D warnings
	@echo '==> Linting the browser build'
	@cargo clippy --locked $(BROWSER) -- -D warnings

units: ## Run the tests of domain, stores, architecture and HTTP.
	@.ci/install rust
	@echo '==> Testing domain, stores, architecture and HTTP'
	@cargo test --locked --workspace

budget: $(BINARY) ## Check the size of the first route against its budget.
	@echo '==> Weighing the first route'
	@node end2end/budget.mjs

journeys: $(BINARY) ## Run the browser journeys, with and without JavaScript.
	@.ci/install node packages browser
	@echo '==> Running the journeys in Chromium'
	@cd end2end && CHROMIUM="$$(../.ci/chromium)" playwright test

# Browser build, assets, their compressed forms, then the server that carries them all.
$(BINARY): $(SOURCES)
	@.ci/install rust node packages wasm-bindgen cargo-leptos
	@echo '==> Building the release'
	@cargo leptos build --release --split --precompress --cargo-locked
	@test $(TARGET) -ef target || install -D $(TARGET)/release/wheelhouse $@
	@touch $@

clean: ## Remove everything that was built.
	@rm -rf target end2end/node_modules end2end/test-results
