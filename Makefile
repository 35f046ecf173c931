# Patuh. `make demo` and `make test` do all the set-up on Debian or Ubuntu with Swift.

SHELL := /bin/bash
SWIFT ?= swift
PACKAGES := libyaml-dev libsqlite3-dev
CHECKS := --explicit-target-dependency-import-check error
OUT := keluaran

# Types made of generic ones are put into the released program and not made at each start. All release
# builds of the package say so, or each would undo the others.
RELEASE := -c release -Xswiftc -Xfrontend -Xswiftc -prespecialize-generic-metadata

.PHONY: test-engines kill-test history-test demo test setup build release format lint schema examples align-faults conformance fuzz bench clean help

help:
	@echo "make demo         pasang yang kurang, bangun, periksa Examples/kalbar, tunjukkan hasilnya"
	@echo "make test         bangun dan jalankan semua uji"
	@echo "make release      bangun program di .build/release/patuh"
	@echo "make lint         periksa gaya kode dan buku aturan"
	@echo "make schema       skema penyunting teks terhadap setiap berkas (memerlukan Python jsonschema, yaml)"
	@echo "make examples     susun ulang Examples/kalbar"
	@echo "make align-faults cetak berapa rumusan salah dalam rancangan yang ditemukan, menurut pemeriksaan"
	@echo "make conformance  uji kesesuaian CEL (memerlukan ../shared)"
	@echo "make fuzz         uji acak bahasa CEL dengan libFuzzer, FUZZ_SECONDS=60 detik tiap sasaran"
	@echo "make kill-test    bunuh perintah patuh case KILLS=500 kali; buku perkara harus tetap utuh"
	@echo "make history-test HISTORIES=10000 riwayat acak melalui buku perkara"
	@echo "make test-engines mesin DuckDB dan Spark di samping penerjemah (memasang modulnya; ENGINES=duckdb saja pun bisa)"
	@echo "make bench        tolok ukur (memerlukan ../shared)"

# System packages: installed only where they are missing.
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift belum terpasang: lihat https://www.swift.org/install" >&2; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
	  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Memasang:$$missing"; \
	  run=""; [ "$$(id -u)" = 0 ] || run=sudo; \
	  $$run apt-get update -qq && $$run apt-get install -y -qq --no-install-recommends $$missing; \
	fi

build: setup
	$(SWIFT) build $(CHECKS)

release: setup
	$(SWIFT) build $(RELEASE) --product patuh $(CHECKS)

demo: release
	@status=0; .build/release/patuh check Examples/kalbar --as-of 2025-10-31 --out $(OUT)/kalbar --limit 5 \
	  || status=$$?; \
	[ $$status -le 2 ] || exit $$status; \
	echo; echo "Halaman laporan: $(CURDIR)/$(OUT)/kalbar/report.html"

test: setup
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build --parallel
	.build/debug/patuh test Rules
	.build/debug/patuh test Tests/Benchmarks/Rules

format:
	$(SWIFT) format -i -r Sources Tests Package.swift

lint: build
	$(SWIFT) format lint --strict -r Sources Tests Package.swift
	.build/debug/patuh lint Rules
	.build/debug/patuh fmt --check

# The editors' schemas against every shipped file, with the validator that editors use.
schema: build
	@python3 -c 'import jsonschema, yaml' 2>/dev/null || { \
	  echo "make schema memerlukan modul Python jsonschema dan yaml" >&2; exit 1; }
	.build/debug/patuh schema --out .build/skema
	python3 Tests/Schema/check.py .build/skema Rules Regulations

examples:
	@mkdir -p .build/examples
	swiftc -O -o .build/examples/susun Examples/kalbar/susun/*.swift
	.build/examples/susun Examples/kalbar

# Recall and false alarms of each check of drafts, over the wordings in Tests/Corpus/rancangan.
align-faults: setup
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build --filter DraftWordingTests

# These need the material beside the checkout and say so when it is missing.
conformance:
	@[ -d ../shared/cel ] || { echo "make conformance memerlukan ../shared/cel" >&2; exit 1; }
	$(SWIFT) build $(RELEASE) --product cel-conformance
	../shared/cel/run-conformance --strict-errors -- .build/release/cel-conformance

# libFuzzer over the language, with address checks; findings stay in .build/fuzz. Whole stacks of
# allocations are only kept while the grown corpus is replayed for leaks: the sanitizer never forgets
# one, and a recursive evaluator has a new one for almost every allocation.
FUZZ_SECONDS ?= 60
FUZZ_BUILD := $(SWIFT) build --package-path Tests/Fuzzing --scratch-path .build/fuzz -c release \
  -Xswiftc -sanitize=address \
  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp

fuzz:
	$(FUZZ_BUILD)
	@for target in parse check evaluate; do \
	  mkdir -p .build/fuzz/corpus/$$target; \
	  echo "fuzz-$$target: $(FUZZ_SECONDS) s"; \
	  program="$$($(FUZZ_BUILD) --show-bin-path)/fuzz-$$target"; \
	  limits="-timeout=5 -rss_limit_mb=2048 -max_len=512 -artifact_prefix=.build/fuzz/$$target-"; \
	  ASAN_OPTIONS=malloc_context_size=1:quarantine_size_mb=32:detect_leaks=0 \
	  "$$program" .build/fuzz/corpus/$$target Tests/Corpus/fuzz/$$target $$limits \
	    -dict=Tests/Fuzzing/cel.dict -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 || exit 1; \
	  LSAN_OPTIONS=suppressions=Tests/Fuzzing/lsan.supp:print_suppressions=0 \
	  ASAN_OPTIONS=malloc_context_size=16:quarantine_size_mb=32 \
	  "$$program" .build/fuzz/corpus/$$target Tests/Corpus/fuzz/$$target $$limits \
	    -runs=0 -print_final_stats=1 || exit 1; \
	done

# Random deaths and random histories of the ledger; `make test` runs a few of each.
KILLS ?= 500
HISTORIES ?= 10000

kill-test: release
	$(SWIFT) build --build-tests
	PATUH_KILLS=$(KILLS) PATUH_PROGRAM=$(CURDIR)/.build/release/patuh \
	  $(SWIFT) test --skip-build --filter 'PatuhCommandTests.KillTests'

history-test: setup
	PATUH_HISTORIES=$(HISTORIES) $(SWIFT) test --filter PatuhLedgerTests.HistoryTests

bench: release
	@[ -d ../shared/bench ] || { echo "make bench memerlukan ../shared/bench" >&2; exit 1; }
	@[ -d .build/bench/S ] || python3 ../shared/bench/generate.py --size S --out .build/bench/S
	../shared/bench/compare --data .build/bench/S/shuffled --peers oracle --runs 3 \
	  --ours 'Tests/Benchmarks/patuh-bench {data} {out}'
	../shared/bench/compare --data .build/bench/S/sorted --peers oracle --runs 3 \
	  --ours 'Tests/Benchmarks/patuh-bench {data} {out}'

# The real engines beside the interpreter; their modules stay in .build/engines.
ENGINES ?= duckdb spark

test-engines: release
	@command -v java >/dev/null || [ "$(ENGINES)" = duckdb ] || { \
	  run=""; [ "$$(id -u)" = 0 ] || run=sudo; \
	  $$run apt-get update -qq && $$run apt-get install -y -qq --no-install-recommends default-jre-headless; }
	@[ -x .build/engines/bin/python ] || python3 -m venv .build/engines
	.build/engines/bin/pip install --quiet $(if $(filter duckdb,$(ENGINES)),duckdb) $(if $(filter spark,$(ENGINES)),pyspark)
	Tests/Engines/check.sh .build/release/patuh .build/engines/bin/python $(ENGINES)

clean:
	rm -rf .build $(OUT)
