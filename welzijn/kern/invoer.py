"""What no address, question or cookie may hold, refused before anything reads it.

PostgreSQL cannot keep a NUL and Python cannot write half a character; forms refuse both
themselves, but a path, a filter and a session key do not pass through a form.
"""

import re
from collections.abc import Callable, Iterator

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase

from welzijn.kern import fouten

Answer = Callable[[HttpRequest], HttpResponseBase]

ONMOGELIJK = re.compile("[\x00\ud800-\udfff]")


def invoer(get_response: Answer) -> Answer:
    """Middleware: 400 for an address, a question or a cookie that holds such a character."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if any(ONMOGELIJK.search(tekst) for tekst in teksten(request)):
            return fouten.bad_request(request, BadRequest("onmogelijk teken"))
        return get_response(request)

    return answer


def teksten(request: HttpRequest) -> Iterator[str]:
    """Everything that is read without a form."""
    yield request.path
    for naam, waarden in request.GET.lists():
        yield naam
        yield from waarden
    yield from request.COOKIES.values()
