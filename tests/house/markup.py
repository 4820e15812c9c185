"""Reads a template: its tags, its links, and what a visitor would read in it."""

import html
import re

TAG = re.compile(r"{%\s*(\w+)(.*?)%}")
TRANSLATED = re.compile(
    r"{%\s*blocktrans(?:late)?\b.*?%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL
)
COMMENT = re.compile(r"{%\s*comment.*?%}.*?{%\s*endcomment\s*%}|{#.*?#}|<!--.*?-->", re.DOTALL)
LOGIC = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
ELEMENT = re.compile(r"</?[\x00a-zA-Z][^<>]*>|<!DOCTYPE[^>]*>")
QUIET = re.compile(r"<(script|style|code|pre)\b[^>]*>.*?</\1>", re.DOTALL)
SAID = re.compile(
    r"""\s(alt|title|placeholder|aria-label|aria-description|label)\s*=\s*("[^"]*"|'[^']*')"""
)
LITERAL = re.compile(r"""(\w+)=("[^"]*"|'[^']*')""")
WORD = re.compile(r"[^\W\d_]{2,}")


def bare(text: str) -> str:
    """Without comments and without Django's own tags, which become a blank of one character."""
    return LOGIC.sub("\x00", COMMENT.sub("", text))


def tags(text: str, name: str) -> list[str]:
    """What follows the name in every `{% name ... %}` outside comments."""
    return [rest.strip() for found, rest in TAG.findall(COMMENT.sub("", text)) if found == name]


def elements(text: str) -> list[str]:
    return ELEMENT.findall(bare(text))


def loose_words(text: str) -> list[str]:
    """Words between the elements that no translate or blocktranslate holds."""
    visible = QUIET.sub("", bare(TRANSLATED.sub("", COMMENT.sub("", text))))
    return WORD.findall(html.unescape(ELEMENT.sub(" ", visible)))


def loose_attributes(text: str) -> list[str]:
    """Words in attributes that are read aloud, written without translate."""
    found = [value for element in elements(text) for _, value in SAID.findall(element)]
    return [word for value in found for word in WORD.findall(value)]


def loose_arguments(text: str) -> list[str]:
    """Sentences handed to an included template as a plain string instead of _("...")."""
    given = [pair for rest in tags(text, "include") for pair in LITERAL.findall(rest)]
    return [
        value
        for _, value in given
        if re.match(r"""["'][A-Z][a-zé]|.* (de|het|een|uw|u|en) """, value)
    ]


def translated(text: str) -> list[str]:
    """Everything in a template that gettext would take."""
    text = COMMENT.sub("", text)
    simple = re.findall(r"""{%\s*trans(?:late)?\s+("[^"]*"|'[^']*')""", text)
    marked = re.findall(r"""_\(("[^"]*"|'[^']*')\)""", text)
    return [value[1:-1] for value in simple + marked] + TRANSLATED.findall(text)
