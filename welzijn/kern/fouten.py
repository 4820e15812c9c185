"""The pages for what goes wrong; they need no database, no session and no context."""

import sys
from collections.abc import Callable
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from welzijn.kern.geheim import Onleesbaar

Answer = Callable[[HttpRequest], HttpResponseBase]
RETRY_AFTER = "30"


class Onbereikbaar(Exception):
    """What must be written before this page is shown cannot be written now: 503, no page."""


LAST_RESORT = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Er ging iets mis</title>'
    "<h1>Er ging iets mis</h1><p>Probeer het over een paar minuten opnieuw.</p></html>"
)


def page(name: str, status: HTTPStatus, reason: str = "") -> HttpResponse:
    """The error page of this name, or the plainest page when even that cannot be made."""
    text: str
    try:
        text = render_to_string(f"{name}.html", {"reden": reason})
    except Exception:  # the page for a failure may not fail itself
        text = LAST_RESORT
    return HttpResponse(text, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: we do not understand what was asked."""
    return page("400", HTTPStatus.BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this may be seen, but not done. The doorkeeper writes it down (accounts.deurpost)."""
    response = page("403", HTTPStatus.FORBIDDEN, str(exception))
    response.geweigerd = True  # type: ignore[attr-defined]  # a note for our own middleware
    return response


def only_a_button(get_response: Answer) -> Answer:
    """Middleware: who opens the address of a deed reads how it is done, not an empty page."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        refused = response.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        if not refused or request.method != "GET":
            return response
        told = page("405", HTTPStatus.METHOD_NOT_ALLOWED)
        told.headers["Allow"] = response.headers.get("Allow", "POST")
        return told

    return answer


@requires_csrf_token
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was too old, or did not come from this portal."""
    return page("403_csrf", HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: it is not there, or it is not this visitor's to see; the answer is the same."""
    return page("404", HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our mistake; or 503 when the database does not answer or take a look, or the key of
    a confidential text is missing: waiting does not help then, so it says something else.
    """
    if isinstance(sys.exc_info()[1], Onleesbaar):
        return page("503_geheim", HTTPStatus.SERVICE_UNAVAILABLE)
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError | Onbereikbaar):
        response = page("503", HTTPStatus.SERVICE_UNAVAILABLE)
        response.headers["Retry-After"] = RETRY_AFTER
        return response
    return page("500", HTTPStatus.INTERNAL_SERVER_ERROR)
