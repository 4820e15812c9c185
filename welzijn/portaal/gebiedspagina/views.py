"""Soon."""
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def nieuwste(request: HttpRequest, code: str) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def detail(request: HttpRequest, code: str, jaar: int) -> HttpResponse:
    return HttpResponse("...")
