"""What production serves: one stylesheet per page, hashed and compressed."""

import json
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.templatetags.static import static
from django.test import Client

from welzijn.kern.static import compact, inline, relocate, written_out

SHEETS = {
    "css/welzijn.css": (
        "@layer tokens, components;\n"
        '@import url("tokens.css") layer(tokens);\n'
        "@import url(components/badge.css) layer(components);\n"
        "@import url('print.css');\n"
        "a { color: red }\n"
    ),
    "css/tokens.css": ":root { --paper: white }",
    "css/components/badge.css": '.badge { background: url("../../img/stip.svg") }',
    "css/print.css": '@import url("nog.css") layer(print.diep);',
    "css/nog.css": ".nog { mask: url(data:image/svg+xml,x) }",
    "css/alleen.css": "b { color: blue }",
    "img/stip.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}
WHOLE = (
    "@layer tokens, components;\n"
    "@layer tokens {\n:root { --paper: white }\n}\n"
    '@layer components {\n.badge { background: url("../img/stip.svg") }\n}\n'
    "@layer print.diep {\n.nog { mask: url(data:image/svg+xml,x) }\n}\n"
    "a { color: red }\n"
)


@pytest.fixture
def source(tmp_path):
    """A folder with stylesheets that import each other."""
    for name, text in SHEETS.items():
        path = tmp_path / "bron" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "bron"


@pytest.fixture
def production(settings, tmp_path):
    """The static files of production, collected in a folder of this test."""
    settings.STATIC_ROOT = tmp_path / "verzameld"
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "welzijn.kern.static.OneStylesheetStorage"}
    }
    return settings


def paths_in(folder):
    """What collectstatic hands to the storage."""
    storage = FileSystemStorage(folder)
    return {name: (storage, name) for name in SHEETS}


def test_imports_are_written_out_in_their_layers(source):
    assert inline(paths_in(source), "css/welzijn.css") == WHOLE


def test_only_sheets_that_import_are_rewritten(source):
    assert sorted(written_out(paths_in(source))) == ["css/print.css", "css/welzijn.css"]


def test_addresses_elsewhere_stay():
    text = 'a { b: url("https://x.example/a.png"); c: url(/b.png); d: url(#e) }'

    assert relocate(text, "css/components", "css") == text


def test_collected_stylesheet_is_one_file_with_hashed_pictures(production, source):
    production.STATICFILES_DIRS = [source]
    call_command("collectstatic", interactive=False, verbosity=0)
    address = static("css/welzijn.css")
    text = (production.STATIC_ROOT / address.removeprefix("/static/")).read_text()

    assert address != "/static/css/welzijn.css"
    assert "@import" not in text
    assert "img/stip." in text
    assert 'url("../img/stip.svg")' not in text
    assert text.count("@layer") == 4


def test_stylesheet_of_the_portal_is_one_answer_of_at_most_40_kb(production):
    call_command("collectstatic", interactive=False, verbosity=0)
    response = Client().get(static("css/welzijn.css"))
    text = b"".join(response.streaming_content)

    assert response.status_code == 200
    assert response["Cache-Control"] == "max-age=315360000, public, immutable"
    assert b"@import" not in text
    assert len(text) <= 40_000


def test_everything_collected_is_compressed_and_in_the_manifest(production):
    call_command("collectstatic", interactive=False, verbosity=0)
    manifest = json.loads((production.STATIC_ROOT / "staticfiles.json").read_text())
    sheet = Path(production.STATIC_ROOT / manifest["paths"]["css/welzijn.css"])

    assert sheet.with_name(sheet.name + ".br").exists()
    assert sheet.with_name(sheet.name + ".gz").exists()


def test_what_is_sent_has_no_comments_indents_or_line_ends():
    source = "/* why\n   this is */\na {\n  color: red; /* loud */\n}\n\n"
    assert compact(source) == "a {color:red;}\n"


def test_line_ends_and_spaces_that_divide_something_are_sent():
    source = (
        "a:hover,\nb :not(c) { top: 0; }\n@media (width > 9rem) {\n d {\n  font: 1em a,\n b;\n }\n}"
    )
    made = "a:hover,\nb :not(c) { top: 0; }@media (width > 9rem) {d {font: 1em a,\nb;}}\n"
    assert compact(source) == made
