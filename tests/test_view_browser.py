"""The page in a real browser: rows lead to marks, filters filter, nothing is fetched or complained of."""

import html
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hostile import PAGE
from playwright.sync_api import Browser, Dialog, Locator, Page, ViewportSize, expect, sync_playwright

import xhreport
from xhreport import Report

pytestmark = pytest.mark.slow
WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=390, height=844)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def report(fixtures: Path) -> Report:
    return xhreport.parse(fixtures / "xuhui-2019.html")


@pytest.fixture
def shown(browser: Browser, report: Report, tmp_path: Path) -> Iterator[Page]:
    with opened(browser, report, tmp_path, WIDE) as page:
        yield page


@contextmanager
def opened(browser: Browser, report: Report, folder: Path, size: ViewportSize) -> Iterator[Page]:
    """The report's page in a fresh window; complaints and requests beyond the page itself are failures."""
    file = folder / "page.html"
    file.write_text(report.to_html(), encoding="utf-8")
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        page = context.new_page()
        complaints: list[str] = []
        requests: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))

        def dismiss(dialog: Dialog) -> None:
            complaints.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", dismiss)
        page.goto(file.as_uri())
        yield page
        assert complaints == []
        assert {url.partition("#")[0] for url in requests} == {file.as_uri()}


def row_of(page: Page, name: str, value: str) -> Locator:
    return (
        page.locator("#panel li")
        .filter(has=page.get_by_text(name, exact=True))
        .filter(has=page.get_by_text(value, exact=True))
    )


def test_a_click_on_a_row_scrolls_to_its_mark(shown: Page) -> None:
    row = row_of(shown, "地区生产总值", "≈6%")
    mark = shown.locator("mark.picked")
    row.locator("a").click()
    expect(mark).to_have_text("6%")
    expect(mark).to_be_in_viewport()
    expect(row).to_contain_text("rule")
    assert shown.evaluate("scrollY") > 500
    assert shown.url.endswith("#" + str(mark.get_attribute("id")))


def test_a_click_on_a_mark_shows_its_row(shown: Page) -> None:
    mark = shown.locator("article mark").last
    mark.click()
    expect(shown.locator("#panel li.picked")).to_be_in_viewport()
    expect(shown.locator("#panel li.picked")).to_have_id(str(mark.get_attribute("data-row")))


def test_an_address_with_a_mark_opens_at_it(browser: Browser, report: Report, tmp_path: Path) -> None:
    with opened(browser, report, tmp_path, WIDE) as page:
        page.goto(f"{page.url}#i{len(report.indicators) - 1}")
        page.reload()
        expect(page.locator("mark.picked")).to_be_in_viewport()


def test_the_pointer_over_a_number_tells_what_it_is(shown: Page, report: Report) -> None:
    tip = shown.locator("#tip")
    shown.locator("article mark", has_text="6.5%").hover()
    for told in ("地区生产总值", "≈6.5%", "estimate", "2018", "growth yoy", "gdp", "rule"):
        expect(tip).to_contain_text(told)
    shown.locator("article .skipped").nth(3).hover()
    expect(tip).to_contain_text("No indicator")
    expect(tip).to_contain_text(report.skipped[3].reason)
    shown.mouse.move(2, 2)
    expect(tip).to_be_hidden()


def test_the_keyboard_reaches_every_mark(shown: Page) -> None:
    shown.locator("article mark").first.focus()
    expect(shown.locator("#tip")).to_be_visible()
    shown.keyboard.press("Enter")
    expect(shown.locator("#panel li.picked")).to_have_count(1)
    shown.keyboard.press("Escape")
    expect(shown.locator("#tip")).to_be_hidden()


def test_filters_hide_rows_and_fade_marks(shown: Page, report: Report) -> None:
    rows, marks = shown.locator("#panel li:visible"), shown.locator("article mark:not(.off)")
    count = len(report.indicators) + len(report.qualitative_targets)
    expect(rows).to_have_count(count)
    shown.locator(".chips label.target").click()
    expect(rows).to_have_count(len(report.outcomes))
    expect(marks).to_have_count(len(report.outcomes))
    expect(shown.locator("#shown")).to_have_text(str(len(report.outcomes)))
    shown.get_by_label("Concept").select_option("gdp")
    expect(rows).to_have_count(2)
    shown.get_by_label("Name or text").fill("6.5")
    expect(rows).to_have_count(1)
    shown.get_by_label("Name or text").fill("no such name")
    expect(shown.get_by_text("No indicator passes these filters.")).to_be_visible()


def test_the_filter_of_a_section_takes_those_within_it(shown: Page, report: Report) -> None:
    plan = next(section for section in report.sections if section.role == "plan")
    shown.get_by_label("Section").select_option(f"{plan.start}-{plan.end}")
    starts = [one.start for one in report.indicators] + [one.start for one in report.qualitative_targets]
    within = sum(plan.start <= start < plan.end for start in starts)
    expect(shown.locator("#panel li:visible")).to_have_count(within)


def test_on_a_phone_the_list_is_a_sheet(browser: Browser, report: Report, tmp_path: Path) -> None:
    with opened(browser, report, tmp_path, NARROW) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]
        expect(page.locator("#panel")).to_be_hidden()
        page.locator("#sheet").click()
        row = row_of(page, "地区生产总值", "≈6%")
        row.locator("a").click()
        expect(page.locator("#panel")).to_be_hidden()
        expect(page.locator("mark.picked")).to_be_in_viewport()


def test_it_works_in_a_notebook_s_frame(shown: Page, report: Report) -> None:
    frame = html.escape(report.to_html())
    shown.set_content(f'<iframe srcdoc="{frame}" width="100%" height="800"></iframe>')
    inner = shown.frame_locator("iframe")
    inner.locator("#r90 a").click()
    expect(inner.locator("mark.picked")).to_be_in_viewport()


def test_without_scripts_rows_are_links(browser: Browser, report: Report, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(report.to_html(), encoding="utf-8")
    with browser.new_context(viewport=NARROW, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((tmp_path / "page.html").as_uri())
        page.locator("#r20 a").click()
        expect(page.locator("#i20")).to_be_in_viewport()


def test_in_print_text_and_list_are_whole(shown: Page) -> None:
    shown.emulate_media(media="print")
    expect(shown.locator("#filters")).to_be_hidden()
    expect(shown.locator("#panel li").last).to_be_visible()
    expect(shown.locator("article mark").last).to_be_visible()


def test_markup_in_the_text_is_text(browser: Browser, tmp_path: Path) -> None:
    hostile = xhreport.parse(PAGE)
    with opened(browser, hostile, tmp_path, WIDE) as page:
        assert "<script>alert(1)</script>" in page.locator("article").inner_text()
        assert page.locator("article script, article img, #panel img").count() == 0
        page.locator("article mark").nth(1).hover()
        expect(page.locator("#tip")).to_contain_text("<script>alert(3)</script>")
        page.set_content(hostile._repr_html_())
        assert page.locator("script, img").count() == 0
