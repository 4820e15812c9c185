"""A small street plan with a page for every way in which a page can go wrong."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_POST

from welzijn.kern import fouten, gezondheid
from welzijn.kern.geheim import Onleesbaar


@login_not_required
def good(request: HttpRequest) -> HttpResponse:
    """A page anybody may read."""
    return HttpResponse("goed")


@login_not_required
def inline(request: HttpRequest) -> HttpResponse:
    """A page with a script that the policy must stop."""
    page = "<!doctype html><title>voor</title><script>document.title = 'na'</script>"
    return HttpResponse(page)


@login_not_required
def kept(request: HttpRequest) -> HttpResponse:
    """A picture that may stay in the browser for an hour."""
    age = request.GET["cache"]
    return HttpResponse(b"png", content_type="image/png", headers={"Cache-Control": age})


def own(request: HttpRequest) -> HttpResponse:
    """A page for who signed in."""
    return HttpResponse("van u")


@login_not_required
def goes_wrong(request: HttpRequest, how: str) -> HttpResponse:
    """Fails in the way that is asked for."""
    raise {
        "bad": SuspiciousOperation("vreemd"),
        "forbidden": PermissionDenied("Alleen de opbouwwerker mag dit."),
        "error": RuntimeError("kapot"),
        "database": OperationalError("the database refuses"),
        "geheim": Onleesbaar("no key opens this"),
    }[how]


urlpatterns = [
    path("goed/", good),
    path("knop/", login_not_required(require_POST(good))),
    path("inline/", inline),
    path("plaatje/", kept),
    path("eigen/", own),
    path("mis/<str:how>/", goes_wrong),
    path("health/live", gezondheid.live),
    path("health/ready", gezondheid.ready),
    path("account/", include("allauth.account.urls")),
]
handler400 = fouten.bad_request
handler403 = fouten.forbidden
handler404 = fouten.not_found
handler500 = fouten.server_error
