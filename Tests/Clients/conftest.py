"""Gives every test the built kernel, installed in a Jupyter folder of its own."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel

ROOT = Path(__file__).resolve().parents[2]
KERNEL = Path(os.environ.get("ACTIVATION_KERNEL", ROOT / ".build/release/activation-kernel"))

NAME = "activation"
NAME_WITH_INTERRUPT_MESSAGES = "activation-interrupted-by-message"


def pytest_configure(config):
    """Installs the kernel before any test module looks for it; nothing of the user's own Jupyter is seen."""
    if not KERNEL.exists():
        raise pytest.UsageError(f"{KERNEL} is missing: run 'make build' first")
    folder = tempfile.TemporaryDirectory(prefix="activation-kernel tests ")
    config.add_cleanup(folder.cleanup)
    base = Path(folder.name)
    os.environ.update(
        JUPYTER_PATH=str(base / "prefix/share/jupyter"),
        JUPYTER_DATA_DIR=str(base / "data"),
        JUPYTER_CONFIG_DIR=str(base / "config"),
        JUPYTER_RUNTIME_DIR=str(base / "runtime"),
        XDG_DATA_HOME=str(base / "xdg"),
        JUPYTER_PLATFORM_DIRS="1",
    )
    for name in (NAME, NAME_WITH_INTERRUPT_MESSAGES):
        subprocess.run(
            [KERNEL, "install", "--prefix", base / "prefix", "--name", name], check=True, stdout=subprocess.DEVNULL
        )
    specification = base / f"prefix/share/jupyter/kernels/{NAME_WITH_INTERRUPT_MESSAGES}/kernel.json"
    contents = json.loads(specification.read_text())
    specification.write_text(json.dumps(contents | {"interrupt_mode": "message"}))


@pytest.fixture(scope="session")
def kernel_program():
    return KERNEL


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="module")
def shared_kernel():
    """One kernel for all the tests of a module; each uses variables of its own."""
    manager, client = start_new_kernel(kernel_name=NAME, startup_timeout=30)
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture
def kernel():
    """A kernel that belongs to one test: (manager, client)."""
    manager, client = start_new_kernel(kernel_name=NAME, startup_timeout=30)
    yield manager, client
    client.stop_channels()
    manager.shutdown_kernel(now=True)
