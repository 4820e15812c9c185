"""Soon."""
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse


@login_not_required
def start(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def privacy(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def spelregels(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")


@login_not_required
def veiligheid(request: HttpRequest) -> HttpResponse:
    return HttpResponse("...")
