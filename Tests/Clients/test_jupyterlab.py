"""A learner opens the first lesson in JupyterLab, in a browser, and runs it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import nbformat
import pytest
from playwright.sync_api import expect, sync_playwright

from conftest import ROOT

LESSON = ROOT / "Notebooks/ko/01-three-curves.ipynb"
PICTURES = ROOT / "build/pictures"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

OUTPUT = ".jp-OutputArea-output"
ERROR = f"{OUTPUT}[data-mime-type='application/vnd.jupyter.error'], {OUTPUT}[data-mime-type='application/vnd.jupyter.stderr']"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab of its own: (address, folder of notebooks, folder of settings)."""
    folder = tmp_path_factory.mktemp("lab")
    files, settings = folder / "files", folder / "settings"
    files.mkdir()
    address = f"http://127.0.0.1:{free_port()}"
    with open(folder / "log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={address.rsplit(':')[-1]}",
             "--ServerApp.port_retries=0", "--IdentityProvider.token=", "--ServerApp.password=",
             f"--ServerApp.root_dir={files}", "--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"],
            env=dict(os.environ, JUPYTERLAB_SETTINGS_DIR=str(settings)), stdout=log, stderr=subprocess.STDOUT,
        )
        try:
            end = time.monotonic() + 60
            while True:
                try:
                    urllib.request.urlopen(f"{address}/api/status", timeout=1).close()
                    break
                except OSError:
                    assert server.poll() is None and time.monotonic() < end, (folder / "log").read_text()
                    time.sleep(0.1)
            yield address, files, settings
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture(scope="module")
def browser():
    assert BROWSER, "a browser is missing: apt-get install chromium"
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield browser
        browser.close()


def set_theme(settings, theme):
    folder = settings / "@jupyterlab/apputils-extension"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "themes.jupyterlab-settings").write_text(json.dumps({"theme": f"JupyterLab {theme}"}))
    (folder / "notification.jupyterlab-settings").write_text(json.dumps({"fetchNews": "false"}))


def run_all(page):
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Cells", exact=True).click()


@pytest.mark.timeout(180)
@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_the_lesson_runs_in_the_browser(lab, browser, theme):
    address, files, settings = lab
    set_theme(settings, theme)
    # A copy for each theme, so that each has a kernel of its own.
    name = f"lesson-{theme.lower()}.ipynb"
    shutil.copy(LESSON, files / name)
    notebook = nbformat.read(LESSON, as_version=4)
    code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    plots = sum(cell.source.lstrip().startswith("plot(") or "\nplot(" in cell.source for cell in code_cells)
    # Tall enough that every cell is in view: JupyterLab draws only those that are.
    page = browser.new_page(viewport={"width": 1200, "height": 16000})
    mistakes = []
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.goto(f"{address}/lab/tree/{name}?reset")
    page.locator(".jp-Notebook-cell").first.wait_for(timeout=60_000)
    page.locator(f"body[data-jp-theme-light='{str(theme == 'Light').lower()}']").wait_for(state="attached", timeout=20_000)
    page.locator(".jp-Toolbar-kernelName", has_text="Activation (Swift)").wait_for(timeout=20_000)

    run_all(page)
    last = page.locator(".jp-CodeCell .jp-InputPrompt").last
    expect(last).to_have_text(f"[{len(code_cells)}]:", timeout=60_000)
    pictures = page.locator(f"{OUTPUT} img")
    expect(pictures).to_have_count(plots, timeout=20_000)

    assert page.locator(ERROR).count() == 0
    assert page.locator(f"{OUTPUT} table").count() >= 3
    for i in range(plots):
        width, alternative = pictures.nth(i).evaluate("i => [i.naturalWidth, i.alt]")
        assert width > 0, f"picture {i + 1} did not load"
        assert alternative.strip(), f"picture {i + 1} has no words for those who can't see it"
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"lab-{theme.lower()}.png")
    assert mistakes == []
    page.close()
