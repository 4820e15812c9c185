"""The few things every conversation needs."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from tests.makers import make_user
from welzijn.kern.accounts.models import User
from welzijn.kern.http import paginate, require, verder


def vraag(get="", post="", host="testserver", veilig=False):
    request = HttpRequest()
    request.META = {"SERVER_NAME": host, "SERVER_PORT": "443" if veilig else "80"}
    request.META["wsgi.url_scheme"] = "https" if veilig else "http"
    request._get_scheme = lambda: "https" if veilig else "http"
    request.GET, request.POST = {"next": get} if get else {}, {"next": post} if post else {}
    return request


def test_require_stops_with_the_reason():
    require(True, "Dit leest niemand.")
    with pytest.raises(PermissionDenied, match="Alleen de opbouwwerker"):
        require(False, "Alleen de opbouwwerker mag dit.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("gevraagd", "krijgt"), [(None, 1), ("2", 2), ("3", 3), ("99", 3), ("x", 1), ("-1", 3), ("", 1)]
)
def test_paginate_gives_the_page_asked_for_or_the_nearest(gevraagd, krijgt):
    for _ in range(5):
        make_user()
    request = HttpRequest()
    request.GET = {} if gevraagd is None else {"page": gevraagd}
    assert paginate(request, User.objects.order_by("pk"), per_page=2).number == krijgt


@pytest.mark.parametrize("adres", ["/signalen/", "/", "/werkplek/?x=1#y", "http://testserver/a/"])
def test_verder_goes_on_within_this_host(settings, adres):
    settings.ALLOWED_HOSTS = ["testserver"]
    assert verder(vraag(get=adres), "/werkplek/") == adres
    assert verder(vraag(post=adres, get="/ergens/"), "/werkplek/") == adres


@pytest.mark.parametrize(
    "adres",
    [
        "https://kwaad.example/", "//kwaad.example", "///kwaad.example", "/\\kwaad.example",
        "\\\\kwaad.example", "http:kwaad.example", "http:///kwaad.example", "javascript:alert(1)",
        "data:text/html,x", " //kwaad.example", "/\t/kwaad.example", "\x00//kwaad.example",
        "ftp://testserver/", "http://testserver@kwaad.example/", "http://testserver.kwaad.example",
        "https://kwaad.example\\@testserver", "//testserver@kwaad.example/", "",
        "%", "[]", "-1", "account_logout", "home:start", "kwaad.example",
    ],
)  # fmt: skip
def test_verder_never_leaves_this_host(settings, adres):
    """K16."""
    settings.ALLOWED_HOSTS = ["testserver"]
    assert verder(vraag(get=adres), "/werkplek/") == "/werkplek/"
    assert verder(vraag(post=adres), "/werkplek/") == "/werkplek/"


def test_verder_does_not_leave_https(settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    assert verder(vraag(get="http://testserver/a/", veilig=True), "/werkplek/") == "/werkplek/"
