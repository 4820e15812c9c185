"""The purposes of consent; kaartjes.py gives the consent that goes with each card."""

from typing import Any


def bouw(w: Any) -> None:
    for doel in ("kaartje", "hulp"):
        w.plekken[f"doel.{doel}"] = {"doel": doel}
