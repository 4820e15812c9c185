"""Soon."""
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def detail(request: HttpRequest, soort: str, pk: int) -> HttpResponse:
    return HttpResponse("...")
