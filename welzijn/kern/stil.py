"""Log lines without people (E14): what an error quotes of them is covered before it is written.

A mail server that refuses an address repeats it; PostgreSQL quotes the row that did not fit.
"""

import logging
import re
from typing import Any

ADRES = re.compile(r"[^\s@<>()\[\]{}'\",;:]+@[^\s@<>()\[\]{}'\",;:]+")
# What PostgreSQL and psycopg add to an error: the values themselves.
WAARDEN = re.compile(r"(?m)^(\s*(?:DETAIL|CONTEXT|PARAMETERS)): .*$")


class Stil(logging.Formatter):
    """Formats a line, and then takes addresses and quoted rows out of all of it."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name} {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        regel = super().format(record)
        return ADRES.sub("(adres)", WAARDEN.sub(r"\1: (weggelaten)", regel))


def logboeken(niveau: str) -> dict[str, Any]:
    """What is told on the console, as Django's setting wants it."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": Stil}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        # It warns at every HEAD request that Django made a body, which it then drops.
        "loggers": {"gunicorn.http.wsgi": {"level": "ERROR"}},
        "root": {"handlers": ["console"], "level": niveau},
    }
