"""B1 Dutch with u: short sentences, plain words, no abbreviations, in all that people read."""

import ast
import re
from collections.abc import Iterator
from functools import cache

from tests.house.huis import ROOT
from tests.house.markup import LOGIC, translated
from tests.house.reading import Module, called, code, last, nothing, templates, text
from tests.house.words import ABBREVIATIONS, FAMILIAR, JARGON

LONGEST, AVERAGE = 25, 15
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|{\w*}")
MARKUP = re.compile(r"<[^<>]+>")
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
Text = tuple[str, str]  # where, what


def spoken(module: Module) -> Iterator[Text]:
    """Every literal handed to gettext in Python."""
    for call in called(module.tree):
        for part in call.args if last(call.func) in GETTEXT else []:
            if text(part):
                yield module.path, text(part)


def catalogue(path: str, po: str) -> Iterator[Text]:
    """Every Dutch answer of a catalogue: what other packages say in English, put our way."""
    for block in re.findall(r'^msgstr(?:\[\d\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', po, re.MULTILINE):
        joined = "".join(ast.literal_eval(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', block))
        if joined:
            yield path, joined


@cache
def texts() -> list[Text]:
    found = [(f"templates/{n}", said) for n, t in templates().items() for said in translated(t)]
    found += [pair for module in code() for pair in spoken(module)]
    for path in sorted((ROOT / "locale" / "nl").rglob("*.po")):
        found += catalogue(path.name, path.read_text("utf-8"))
    return found


def sentences(said: str) -> list[list[str]]:
    """The words of every sentence; a placeholder counts as one word."""
    flat = MARKUP.sub(" ", LOGIC.sub(" x ", PLACEHOLDER.sub(" x ", said)))
    parts = re.split(r"[.!?:;](?:\s|$)|\n\s*\n", flat)
    return [words for part in parts if (words := re.findall("[\\w'\u2019-]+", part))]


def long_winded(where: str, said: str) -> Iterator[str]:
    for words in sentences(said):
        if len(words) > LONGEST:
            yield f"{where}: {len(words)} words, at most {LONGEST}: {' '.join(words[:8])} ..."


def holds(said: str, word: str) -> bool:
    """Whether the text holds this word or abbreviation, whole, in any case."""
    return re.search(rf"(?<![\w.]){re.escape(word)}(?!\w)", said, re.IGNORECASE) is not None


def hard(where: str, said: str) -> Iterator[str]:
    """Jargon, abbreviations, and the familiar form."""
    for word, plain in JARGON.items():
        if holds(said, word):
            yield f"{where}: write {plain!r} instead of {word!r}"
    for short in ABBREVIATIONS:
        if holds(said, short):
            yield f"{where}: write {short!r} out in words"
    for word in FAMILIAR:
        if holds(said, word):
            yield f"{where}: we say u, not {word!r}: {said[:50]!r}"


def average(lengths: list[int]) -> float:
    return sum(lengths) / max(1, len(lengths))


def test_sentences_are_short() -> None:
    nothing(line for where, said in texts() for line in long_winded(where, said))
    assert average([len(words) for _, said in texts() for words in sentences(said)]) <= AVERAGE


def test_words_are_plain() -> None:
    nothing(line for where, said in texts() for line in hard(where, said))
