"""The pages of `thutuc simulate -o` in a real browser: Debian's Chromium, as `.ci/packages peers` installs it."""

import re
import shutil

import pytest
from playwright.sync_api import sync_playwright

from pages import BADLY_PLACED, HARD_TO_READ
from program import ROOT, thutuc

SCENARIO = ROOT / "rules/scenarios/busy-commune.yaml"
# What paper of A4 leaves between the margins of the page, in pixels of 1/96 inch.
PAPER = 688


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        # The pages are the program's own, and root has no sandbox.
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """By name: a real scenario in both languages, and the same held against one with another specialist."""
    folder = tmp_path_factory.mktemp("pages")
    other = folder / "more.yaml"
    text, count = re.subn(r"(commune\.economy\.specialist: +\{count:) 6", r"\1 7", SCENARIO.read_text(encoding="utf-8"))
    assert count == 1
    other.write_text(text, encoding="utf-8")
    against = ("--against", other, "--package", "rules")
    wanted = {"english": (), "vietnamese": ("--language", "vi"), "comparison": against}
    for name, arguments in wanted.items():
        thutuc("simulate", SCENARIO, "-o", folder / f"{name}.html", *arguments)
    return {name: folder / f"{name}.html" for name in wanted}


@pytest.fixture()
def opened(browser, pages):
    """Opens a page, and tells of everything that it complains about or asks for."""
    contexts = []

    def open_page(name, width, scheme):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        address = pages[name].as_uri()
        page.on("request", lambda request: complaints.append(request.url) if request.url not in (address, "data:,") else None)
        page.goto(address)
        return page, complaints

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("name", ["english", "vietnamese", "comparison"])
@pytest.mark.parametrize("width, least", [(1200, 11), (390, 9)])
def test_pages_can_be_read(opened, name, width, least):
    shots = set()
    for scheme in ("light", "dark"):
        page, complaints = opened(name, width, scheme)
        assert complaints == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(BADLY_PLACED) == []
        assert page.evaluate(HARD_TO_READ, least) == []
        shots.add(page.screenshot())
    assert len(shots) == 2


@pytest.mark.parametrize("name", ["english", "vietnamese", "comparison"])
def test_pages_print(opened, name):
    page, _ = opened(name, PAPER, "dark")
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    cut = "[...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth + 1).length"
    assert page.evaluate(cut) == 0
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 30
