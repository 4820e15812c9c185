"""The few things every conversation needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

PER_PAGINA = 20


def require(allowed: bool, reason: str = "") -> None:
    """Stop with 403 and a reason people can read, unless allowed."""
    if not allowed:
        raise PermissionDenied(reason)


def paginate(
    request: HttpRequest,
    things: QuerySet[Any],
    per_page: int = PER_PAGINA,
    totaal: int | None = None,
) -> Page[Any]:
    """The page asked for in `?page=`; a number that is off gives the nearest page.

    `totaal`: how many there are, for who knows it already; it is then not asked again.
    """
    blader = Paginator(things, per_page)
    if totaal is not None:
        blader.count = totaal
    return blader.get_page(request.GET.get("page"))


def verder(request: HttpRequest, standaard: str) -> str:
    """Where to go after a deed: `next` of the form or the address, on this host only."""
    adres = request.POST.get("next") or request.GET.get("next") or ""
    hier = url_has_allowed_host_and_scheme(
        adres, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    # Without a slash it may be taken for the name of an address, and there is none of that name.
    return adres if hier and "/" in adres else standaard


@contextmanager
def botsing(form: BaseForm) -> Iterator[None]:
    """What a deed refuses is said on the form, in which everything typed still stands."""
    try:
        yield
    except ValidationError as fout:
        form.add_error(None, fout)


@contextmanager
def uitleggen(request: HttpRequest) -> Iterator[None]:
    """What a deed without a form refuses is said above the page that comes next."""
    try:
        yield
    except ValidationError as fout:
        messages.warning(request, " ".join(fout.messages))


def status(form: BaseForm) -> int:
    """409 when somebody else was first (no road leads on from here any more), else 200."""
    return 409 if form.has_error(NON_FIELD_ERRORS, "overgang") else 200
