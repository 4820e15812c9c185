"""Answers that leave on the beat, so that their time tells nothing.

Signing up, asking for a code and proving a new address do the same work whether the address is
known or not. What small difference is left disappears because the answer leaves at a whole step
(`ANTWOORD_STAP`) after the question came.

Waiting takes a place, so there are few places in each process: when all are taken, the next is
asked at once to come back, and pages that have nothing to do with signing in are not kept (B15).
"""

import time
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from threading import BoundedSemaphore
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from welzijn.kern.fouten import RETRY_AFTER, page

PLAATSEN = BoundedSemaphore(3)


def op_maat(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The answer to a posted form leaves on the beat; other requests pass."""

    @wraps(view)
    def gewacht(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        if not PLAATSEN.acquire(blocking=False):
            return _vol()
        try:
            begin = time.monotonic()
            response = view(request, *args, **kwargs)
            if response.status_code != HTTPStatus.TOO_MANY_REQUESTS:
                time.sleep(nog(time.monotonic() - begin, settings.ANTWOORD_STAP))
            return response
        finally:
            PLAATSEN.release()

    return gewacht


def _vol() -> HttpResponse:
    response = page("503", HTTPStatus.SERVICE_UNAVAILABLE)
    response.headers["Retry-After"] = RETRY_AFTER
    return response


def nog(duurde: float, stap: float) -> float:
    """How long until the next beat."""
    return stap - duurde % stap if stap else 0
