"""The few things every conversation needs."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_PAGINA = 20


def require(allowed: bool, reason: str = "") -> None:
    """Stop with 403 and a reason people can read, unless allowed."""
    if not allowed:
        raise PermissionDenied(reason)


def paginate(request: HttpRequest, things: QuerySet[Any], per_page: int = PER_PAGINA) -> Page[Any]:
    """The page asked for in `?page=`; a number that is off gives the nearest page."""
    return Paginator(things, per_page).get_page(request.GET.get("page"))
