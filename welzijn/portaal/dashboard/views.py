"""Soon."""
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def gemeente(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def wijk(request: HttpRequest, code: str, jaar: int) -> HttpResponse:
    return HttpResponse("...")
