"""The stylesheet: light, complete, and with the contrast that it claims."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from welzijn.kern.static import compact, inline

ALONE = {  # what one page alone needs: paper
    "afdruk.css": "buurten/functies/kaart.html",
    "maand.css": "portaal/maandoverzicht/detail.html",
}
CSS = Path(settings.BASE_DIR) / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text("utf-8")
LIGHT, DARK = TOKENS.split("@media (prefers-color-scheme: dark)")
VALUE = re.compile(r"--(?P<name>[a-z-]+):[^;]*?(?P<colour>#[0-9a-f]{6})")
CLAIM = re.compile(VALUE.pattern + r"\)?; /\* (?P<ratio>[\d.]+) \*/")
TEXT = ["ink", "ink-soft", "draad", "bewoners", "professionals", "gemeente", "good", "warn", "bad"]
ASKS = re.compile(r'\{% include "components/(?:form|deed|confirm)\.html"(?P<rest>[^%]*)%\}')


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours(face: str) -> dict[str, str]:
    return {found["name"]: found["colour"] for found in VALUE.finditer(face)}


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("face", [LIGHT, DARK], ids=["light", "dark"])
def test_the_contrast_beside_a_token_is_true(face: str) -> None:
    claims = {found["name"]: found for found in CLAIM.finditer(face)}
    paper = colours(face)["paper"]
    found = {name: round(contrast(claim["colour"], paper), 1) for name, claim in claims.items()}
    assert found == {name: float(claim["ratio"]) for name, claim in claims.items()}
    assert set(TEXT) < set(claims)


@pytest.mark.parametrize("face", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(face: str) -> None:
    tokens = colours(face)
    weak = [
        (name, ground)
        for name in TEXT
        for ground in ("paper", "surface", "sunk", "draad-soft")
        if contrast(tokens[name], tokens[ground]) < 4.5
    ]
    assert weak == []
    assert contrast(tokens["deed-ink"], tokens["deed"]) >= 4.5
    assert contrast(tokens["deed-ink"], tokens["deed-hover"]) >= 4.5
    assert contrast(tokens["line"], tokens["surface"]) >= 3


def test_both_faces_name_the_same_colours() -> None:
    assert set(colours(LIGHT)) == set(colours(DARK))


def test_one_stylesheet_of_at_most_forty_kilobytes() -> None:
    """As it is sent: imports written out, without comments and indents."""
    storage = FileSystemStorage(CSS.parent)
    sheets = {path.relative_to(CSS.parent).as_posix() for path in CSS.rglob("*.css")}
    whole = compact(inline({name: (storage, name) for name in sheets}, "css/welzijn.css"))
    assert "@import" not in whole
    assert len(whole.encode()) <= 40_000


def test_every_sheet_is_imported_once() -> None:
    imports = re.findall(r'@import url\("([^"]+)"\)', (CSS / "welzijn.css").read_text("utf-8"))
    sheets = {path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css")} - {"welzijn.css"}
    assert sorted(imports) == sorted(sheets - set(ALONE))


@pytest.mark.parametrize(("sheet", "page"), ALONE.items())
def test_a_sheet_for_one_page_is_named_by_that_page(sheet: str, page: str) -> None:
    templates = (Path(settings.BASE_DIR) / "templates").rglob("*.html")
    naming = [path for path in templates if f"css/{sheet}" in path.read_text("utf-8")]
    assert [path.as_posix().rpartition("templates/")[2] for path in naming] == [page]


def test_a_form_component_is_handed_its_token() -> None:
    """`only` hides csrf_token, so who includes a form passes it on."""
    forgot = [
        path.name
        for path in (Path(settings.BASE_DIR) / "templates").rglob("*.html")
        for found in ASKS.finditer(path.read_text("utf-8"))
        if "csrf_token=csrf_token" not in found["rest"]
    ]
    assert forgot == []
