"""The street plan of the house, with refusals that are a number alone: no page is drawn."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from welzijn import urls

urlpatterns = urls.urlpatterns


def handler403(request: HttpRequest, exception: Any) -> HttpResponse:
    return HttpResponse(status=403)


def handler404(request: HttpRequest, exception: Any) -> HttpResponse:
    return HttpResponse(status=404)
