"""Static files in production: hashed, compressed, and every stylesheet one answer."""

import posixpath
import re
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

Paths = dict[str, tuple[Storage, str]]

IMPORT = re.compile(
    r"""@import\s+url\(\s*["']?(?P<path>[^"')]+)["']?\s*\)(?:\s+layer\((?P<layer>[\w.-]+)\))?\s*;"""
)
URL = re.compile(r"""url\(\s*["']?(?P<path>[^"')]+)["']?\s*\)""")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A declaration on a line of its own, up to its value; and a line end that divides nothing.
NAME = re.compile(r"^([\w-]+):\s+(?=[^{}]*;$)")
BREAK = re.compile(r"([;{}])\n")
ELSEWHERE = ("data:", "http:", "https:", "/", "#")


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    """Puts what a stylesheet imports in its own place, so that a page asks for one stylesheet."""

    def post_process(
        self, paths: Paths, dry_run: bool = False, **options: object
    ) -> Iterator[tuple[str, str, bool]]:
        """Hash and compress as always, after the imports have been written out."""
        if not dry_run:
            paths = paths | written_out(paths)
        yield from super().post_process(paths, dry_run, **options)


def written_out(paths: Paths) -> Paths:
    """The stylesheets that import others, as whole texts in memory."""
    made = InMemoryStorage()
    names = [name for name in paths if name.endswith(".css") and IMPORT.search(read(paths, name))]
    for name in names:
        made.save(name, ContentFile(compact(inline(paths, name)).encode()))
    return {name: (made, name) for name in names}


def read(paths: Paths, name: str) -> str:
    """The text of a collected file."""
    storage, path = paths[name]
    with storage.open(path) as file:
        return file.read().decode()


def inline(paths: Paths, name: str) -> str:
    """The stylesheet with every import of ours replaced by its text, in the same layer."""
    folder = posixpath.dirname(name)

    def text_of(match: re.Match[str]) -> str:
        if match["path"].startswith(ELSEWHERE):
            return match[0]
        target = posixpath.normpath(posixpath.join(folder, match["path"]))
        text = relocate(inline(paths, target), posixpath.dirname(target), folder)
        return f"@layer {match['layer']} {{\n{text}\n}}" if match["layer"] else text

    return IMPORT.sub(text_of, read(paths, name))


def compact(text: str) -> str:
    """Without comments, indents and line ends: those are for who reads the source."""
    lines = COMMENT.sub("", text).splitlines()
    whole = "\n".join(NAME.sub(r"\1:", bare) for line in lines if (bare := line.strip()))
    return BREAK.sub(r"\1", whole) + "\n"


def relocate(text: str, source: str, target: str) -> str:
    """Addresses of pictures and fonts, seen from the folder where the text now stands."""

    def seen_from(match: re.Match[str]) -> str:
        if match["path"].startswith(ELSEWHERE):
            return match[0]
        path = posixpath.normpath(posixpath.join(source, match["path"]))
        return f'url("{posixpath.relpath(path, target or ".")}")'

    return URL.sub(seen_from, text)
