"""Somebody who walks through the portal and looks at every page on the way.

`Reiziger` clicks what a person would click, by the words on the screen. After each step it looks
at the page on a desk and on a phone: one h1, nothing that sticks out sideways, no barrier that
axe can find. The walk itself goes on the phone. Set JOURNEY_PICTURES to a folder to keep a
picture of every page that was seen.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

SIZES = ({"width": 1280, "height": 900}, {"width": 360, "height": 740})
PICTURES = os.environ.get("JOURNEY_PICTURES", "")


class Reiziger:
    """One browser; `word` changes who sits behind it, as on a shared computer."""

    def __init__(self, page: Page, name: str, checks: list[Callable[[Page], None]]) -> None:
        self.page = page
        self.name = name
        self.checks = checks
        self.seen = 0
        self.kijkt = True
        self.taps = 0
        self.typed = 0

    # --- Who and where ----------------------------------------------------------------------

    def ga(self, adres: str) -> None:
        """Type an address."""
        self.page.goto(adres)
        self.kijk()

    @property
    def pad(self) -> str:
        """Where we are, without host and query."""
        return re.sub(r"^https?://[^/]+|[?#].*$", "", self.page.url)

    @property
    def h1(self) -> str:
        return self.page.locator("h1").inner_text()

    @property
    def deel(self) -> Locator:
        """The page between its head and its foot."""
        return self.page.locator(".page")

    # --- What a person does -----------------------------------------------------------------

    def klik(self, naam: str, *, waar: Locator | None = None) -> None:
        """Click the one link or button with this name, and look where it leads."""
        waar = waar or self.deel
        links = waar.get_by_role("link", name=naam, exact=True)
        gevonden = links.or_(waar.get_by_role("button", name=naam, exact=True))
        gevonden.first.wait_for()
        doelen = {knop.get_attribute("href") for knop in gevonden.all()}
        assert len(doelen) == 1, f"{naam!r} on {self.pad} leads to {doelen or 'nothing'}"
        with self.onderweg():
            gevonden.first.click()
        self.taps += 1
        self.kijk()

    def vul(self, vraag: str, antwoord: str) -> None:
        """Type an answer in the field with this label."""
        self.veld(vraag).fill(antwoord)
        self.typed += 1

    def veld(self, vraag: str) -> Locator:
        """The field with this label, whether or not it says that it may stay empty."""
        return self.deel.get_by_label(re.compile(rf"^{re.escape(vraag)}( \(hoeft niet\))?$"))

    def kies(self, *opties: str) -> None:
        """Choose radio buttons or tick boxes by how the words beside them begin."""
        for optie in opties:
            self.optie(optie).check()
            self.taps += 1

    def optie(self, begin: str) -> Locator:
        """The radio button or tick box whose words begin like this."""
        return self.deel.get_by_label(re.compile(rf"^\s*{re.escape(begin)}"))

    def tabs(self, keer: int = 1) -> None:
        """Press Tab."""
        for _ in range(keer):
            self.page.keyboard.press("Tab")

    @contextmanager
    def onderweg(self) -> Iterator[None]:
        """What happens inside leads to another page; we wait until it is there."""
        with self.page.expect_navigation():
            yield

    # --- What a person sees -----------------------------------------------------------------

    @contextmanager
    def al_gezien(self) -> Iterator[None]:
        """Inside, somebody walks where others walked before: no need to look again."""
        self.kijkt = False
        yield
        self.kijkt = True

    def kijk(self) -> None:
        """The page as it is now, on a desk and on a phone."""
        self.seen += self.kijkt
        for size in SIZES if self.kijkt else ():
            self.page.set_viewport_size(size)
            expect(self.page.locator("h1"), f"{self.pad} wants one h1").to_have_count(1)
            for check in self.checks:
                check(self.page)
            self.bewaar(size["width"])

    def bewaar(self, width: int) -> None:
        if PICTURES:
            pad = Path(PICTURES) / f"{self.name}-{self.seen:02d}-{width}.png"
            self.page.screenshot(path=pad, full_page=True)

    def leest(self, *zinnen: str) -> None:
        """These words stand on the page."""
        for zin in zinnen:
            expect(self.deel).to_contain_text(zin, use_inner_text=True)

    def leest_niet(self, *zinnen: str) -> None:
        """These words stand nowhere in the page, also not where one cannot see them."""
        self.page.wait_for_load_state()
        bron = self.page.content()
        for zin in zinnen:
            assert zin not in bron, f"{self.pad} gives {zin!r} away"

    def melding(self, tekst: str) -> None:
        """The portal says this about what was just done."""
        expect(self.deel.locator(".message")).to_contain_text(tekst)

    def fout(self, *vragen: str) -> None:
        """The summary of errors leads to exactly these fields."""
        expect(self.deel.locator(".errors li a")).to_have_text(list(vragen))
