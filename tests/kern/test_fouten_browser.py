"""G04: the error pages in a real browser, on a phone and on a desk; and that our ground catches."""

import pytest

pytestmark = pytest.mark.urls("tests.kern.straatjes")

ADDRESSES = ["/mis/bad/", "/mis/forbidden/", "/bestaat-niet/", "/mis/error/", "/mis/database/"]


@pytest.mark.traag  # a real browser on a live server
def test_g04_error_pages_have_no_barriers(page_at_both_widths, axe, no_sideways_scroll):
    for address in ADDRESSES:
        page_at_both_widths.goto(address)
        assert page_at_both_widths.locator("h1").count() == 1
        axe(page_at_both_widths)
        no_sideways_scroll(page_at_both_widths)


@pytest.mark.traag  # a real browser on a live server
def test_g04_error_page_is_in_our_style_without_javascript(page_without_javascript):
    page_without_javascript.goto("/bestaat-niet/")
    button = page_without_javascript.get_by_role("link", name="Naar de voorpagina")

    assert button.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(179, 18, 59)"
    assert button.get_attribute("href") == "/"


@pytest.mark.traag  # a real browser on a live server
def test_axe_would_have_found_a_barrier(page, axe):
    page.goto("/bestaat-niet/")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x>')")

    with pytest.raises(AssertionError, match="image-alt"):
        axe(page)


@pytest.mark.traag  # a real browser on a live server
def test_c07_inline_script_does_not_run_and_is_noticed(page, browser_errors):
    with page.expect_console_message(lambda said: "script-src" in said.text):
        page.goto("/inline/")
    errors = browser_errors(page)

    assert page.title() == "voor"
    assert any("script-src 'self'" in error for error in errors)
    errors.clear()
