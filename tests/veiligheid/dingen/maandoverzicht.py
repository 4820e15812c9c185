"""A month of the wijk."""

from typing import Any


def bouw(w: Any) -> None:
    w.plekken["maand.a"] = {"code": w.dingen["gebied.a"].code, "jaar": 2026, "maand": 1}
