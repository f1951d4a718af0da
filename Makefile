# Every target installs what it needs, or says what is missing.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE = swift build --configuration release --static-swift-stdlib --product thutuc

.PHONY: help demo test install packages

help:
	@echo "make demo     build, and show what the program does"
	@echo "make test     build, and run every test"
	@echo "make install  install a static binary and shell completions under PREFIX ($(PREFIX))"

packages:
	@.ci/packages

demo: packages
	@$(RELEASE)
	@.ci/demo "$$($(RELEASE) --show-bin-path)/thutuc"

test: packages
	swift test

install: packages
	@$(RELEASE)
	@.ci/install "$$($(RELEASE) --show-bin-path)/thutuc" "$(DESTDIR)$(PREFIX)"
