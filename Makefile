# Every target installs what it needs, or says what is missing.
PREFIX ?= /usr/local
DESTDIR ?=
# One set of flags for all release builds, so that nothing is built twice.
RELEASE = swift build --configuration release --static-swift-stdlib --product

INPUTS ?= 1000000
HUGE_BYTES ?= 50000000
PROCEDURES ?= 10000
FAULTS ?= 500

.PHONY: help demo test test-peers bench mutate agree faults install packages

help:
	@echo "make demo     build, and show what the program does"
	@echo "make test     build, and run every test"
	@echo "make test-peers  let Python packages that others wrote judge the release build"
	@echo "make bench    measure against peers in the same run (BENCH=simulation for one)"
	@echo "make mutate   read $(INPUTS) damaged files (INPUTS=…), none of which may trap, hang or take memory without end"
	@echo "make agree    hold proofs, dossiers and simulations of $(PROCEDURES) random procedures against one another (PROCEDURES=…)"
	@echo "make faults   put $(FAULTS) faults into the real rules, and tell which of them the checker finds (FAULTS=…)"
	@echo "make install  install a static binary and shell completions under PREFIX ($(PREFIX))"

packages:
	@.ci/packages

demo: packages
	@$(RELEASE) thutuc
	@.ci/demo "$$($(RELEASE) thutuc --show-bin-path)/thutuc"

test: packages
	swift test

test-peers:
	@.ci/packages peers
	@$(RELEASE) thutuc
	@.ci/peers "$$($(RELEASE) thutuc --show-bin-path)/thutuc"

mutate: packages
	@$(RELEASE) MutationRun
	@"$$($(RELEASE) MutationRun --show-bin-path)/MutationRun" --inputs $(INPUTS) --huge-bytes $(HUGE_BYTES) rules Tests/Corpus

agree: packages
	@$(RELEASE) AgreementRun
	@"$$($(RELEASE) AgreementRun --show-bin-path)/AgreementRun" --procedures $(PROCEDURES)

faults: packages
	@$(RELEASE) FaultRun
	@"$$($(RELEASE) FaultRun --show-bin-path)/FaultRun" --faults $(FAULTS)
	@"$$($(RELEASE) FaultRun --show-bin-path)/FaultRun" --faults $(FAULTS) --memory

bench: packages
	@.ci/bench $(BENCH)

install: packages
	@$(RELEASE) thutuc
	@.ci/install "$$($(RELEASE) thutuc --show-bin-path)/thutuc" "$(DESTDIR)$(PREFIX)"
