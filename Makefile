# Everything a person does from the project's root; `make help` lists it.
# All paths are relative, so that a folder with spaces in its name works.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
KERNEL := .build/release/activation-kernel
LESSONS := $(patsubst Notebooks/%.ipynb,build/lessons/%.html,$(wildcard Notebooks/*/*.ipynb))

export PYTHON
# An environment whose Python is gone is made anew.
$(shell $(VENV)/bin/python -c '' 2>/dev/null || rm -f $(VENV)/.*-ready)

# The kernel installed here comes before one of the same name in the home folder.
export JUPYTER_PREFER_ENV_PATH := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

.PHONY: lesson
lesson: $(LESSONS) ## Set up what is missing and run every lesson: pages in build/lessons
	@printf '\nThe lessons, run from top to bottom:\n'; printf '  %s\n' $(LESSONS)

.PHONY: lab
lab: $(VENV)/.lab-ready kernelspec ## Open JupyterLab on the lessons
	$(VENV)/bin/python -m jupyterlab --ServerApp.root_dir="$$PWD/Notebooks" $(LAB_OPTIONS)

.PHONY: test
test: ## Run everything that CI runs
	Tools/test

.PHONY: bench
bench: $(KERNEL) ## Measure beside other kernels, CPython, swiftc, PyTorch, numpy and JAX
	Tools/python-environment .venv-bench Tools/requirements/bench.txt
	.venv-bench/bin/python Benchmarks/latency.py --kernel $(KERNEL)
	$(PYTHON) Benchmarks/language.py --kernel $(KERNEL) --python $(PYTHON)
	.venv-bench/bin/python Benchmarks/library.py --kernel $(KERNEL)
	.venv-bench/bin/python Tools/accuracy/speed.py

.PHONY: build
build: $(KERNEL) ## Build the kernel, optimised

.PHONY: kernelspec
kernelspec: $(VENV)/.lesson-ready $(KERNEL) ## Make the kernel known to the Jupyter in .venv
	$(KERNEL) install --prefix $(VENV)

.PHONY: pictures
pictures: $(KERNEL) ## Draw the pictures of the documents anew
	rm -rf build/pictures/three-curves
	$(KERNEL) eval Documentation/images/three-curves.swift --display-directory build/pictures/three-curves >/dev/null
	cp build/pictures/three-curves/display-1.svg Documentation/images/three-curves.svg

.PHONY: format
format: ## Format all Swift sources in place
	swift format --in-place --recursive --configuration .swift-format Sources Tests/*Tests Package.swift

.PHONY: clean
clean: ## Remove all that was built or installed here
	rm -rf .build build $(VENV) .venv-bench

.PHONY: always
always:

# `swift build` knows what is out of date; the file changes only when the kernel does.
$(KERNEL): always
	@Tools/system-packages build
	swift build -c release --product activation-kernel --static-swift-stdlib

$(VENV)/.%-ready: Tools/requirements/%.txt Tools/requirements/lesson.txt Tools/python-environment
	@Tools/python-environment $(VENV) $<
	@touch $@

# Python stands before the kernel: what is missing should show before a build of minutes.
build/lessons/%.html: Notebooks/%.ipynb $(VENV)/.lesson-ready $(KERNEL) Tools/run-lesson | kernelspec
	@Tools/run-lesson $< $@
