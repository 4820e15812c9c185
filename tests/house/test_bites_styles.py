"""Seen red: stylesheets that break the rules."""

from tests.house.test_styles import colours, strangers, street_plan, unpaired


def test_a_colour() -> None:
    css = "/* #fff */\n:root {\n  --paper: #fff;\n}\na { color: #123456 }\n"
    complaint = "writes a colour: make it a token in tokens.css"
    assert list(colours("tokens.css", css)) == [f"tokens.css:5 {complaint}"]
    assert list(colours("components/a.css", css)) == [
        f"components/a.css:3 {complaint}",
        f"components/a.css:5 {complaint}",
    ]


def test_a_stranger() -> None:
    assert list(strangers("a.css", "@import url(https://x.nl/a.css);")) == [
        "a.css takes something from https://x.nl: keep it in static/"
    ]


def test_a_rule_in_the_street_plan() -> None:
    good = '@layer reset, tokens;\n@import url("components/a.css") layer(components);\n'
    assert list(street_plan(good)) == []
    assert list(street_plan(good + "a { top: 0 }")) == [
        "welzijn.css says 'a { top: 0 }': it only lists layers and imports"
    ]


def test_a_style_without_a_component() -> None:
    assert list(unpaired({"a", "b"}, {"b"})) == [
        "static/css/components/a.css styles no templates/components/a.html"
    ]
