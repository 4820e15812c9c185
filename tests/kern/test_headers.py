"""C07, C08 and C15: what every answer tells the browser, also when it is an error page."""

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.test import Client

pytestmark = pytest.mark.urls("tests.kern.straatjes")

ANSWERS = [
    ("/goed/", 200),
    ("/eigen/", 302),
    ("/mis/bad/", 400),
    ("/mis/forbidden/", 403),
    ("/bestaat-niet/", 404),
    ("/mis/error/", 500),
    ("/mis/database/", 503),
    ("/static/css/welzijn.css", 200),
]
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
}
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.fixture
def https(settings):
    """The settings of production that matter here."""
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True


def ask(address, **extra):
    response = Client(raise_request_exception=False).get(address, **extra)
    return read(response)


def read(response):
    """Read to the end: a static file stays open until then."""
    if response.streaming:
        list(response)
    return response


@pytest.mark.parametrize(("address", "status"), ANSWERS)
def test_c07_csp_stands_on_every_answer(address, status):
    response = ask(address)

    assert response.status_code == status
    assert set(response["Content-Security-Policy"].split("; ")) == POLICY


@pytest.mark.parametrize(("address", "status"), ANSWERS)
def test_c08_headers_stand_on_every_answer(https, address, status):
    response = ask(address, secure=True)

    assert response.status_code == status
    assert {name: response[name] for name in EVERYWHERE} == EVERYWHERE
    assert response["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert "camera=()" in response["Permissions-Policy"]
    assert "Server" not in response
    assert "Access-Control-Allow-Origin" not in response  # C11


@pytest.mark.parametrize("secure", [True, False])
def test_c08_headers_stand_on_an_answer_to_a_strange_host(https, secure):
    response = ask("/goed/", secure=secure, headers={"host": "elders.example"})

    assert response.status_code == 400
    assert {name: response[name] for name in EVERYWHERE} == EVERYWHERE
    assert response.has_header("Content-Security-Policy")


def test_c08_http_moves_to_https_but_for_the_health_pages(https):
    moved = ask("/goed/", secure=False)

    assert (moved.status_code, moved["Location"]) == (301, "https://testserver/goed/")
    assert ask("/health/live", secure=False).status_code == 200


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "RAAR"])
def test_g05_strange_methods_reach_no_page(method):
    response = Client().generic(method, "/goed/")

    assert response.status_code == 405
    assert response.has_header("Content-Security-Policy")
    assert {name: response[name] for name in EVERYWHERE} == EVERYWHERE


def test_c07_policy_names_no_host_and_nothing_unsafe():
    sources = [x for xs in project.CONTENT_SECURITY_POLICY["DIRECTIVES"].values() for x in xs]

    assert set(sources) == {"'none'", "'self'", "data:"}


@pytest.mark.django_db
def test_c15_page_within_a_session_is_never_kept(signed_in):
    assert signed_in.get("/eigen/")["Cache-Control"] == "no-store, private"
    assert signed_in.get("/goed/")["Cache-Control"] == "no-store, private"
    assert signed_in.get("/bestaat-niet/")["Cache-Control"] == "no-store, private"


def test_c15_page_for_a_visitor_without_session_may_be_kept():
    assert not ask("/goed/").has_header("Cache-Control")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "becomes"),
    [
        ("private, max-age=3600", "private, max-age=3600"),
        ("public, max-age=3600", "no-store, private"),
    ],
)
def test_c15_file_within_a_session_is_kept_only_by_the_browser_itself(signed_in, said, becomes):
    assert signed_in.get("/plaatje/", {"cache": said})["Cache-Control"] == becomes


def test_c15_stylesheet_is_kept_also_within_a_session():
    visitor = Client()
    visitor.cookies[project.SESSION_COOKIE_NAME] = "een-sessie"
    response = read(visitor.get("/static/css/welzijn.css"))

    assert "no-store" not in response.get("Cache-Control", "")


@pytest.mark.django_db
@pytest.mark.urls("welzijn.urls")
def test_c15_signing_out_clears_what_the_browser_kept(signed_in):
    assert not signed_in.get("/account/logout/").has_header("Clear-Site-Data")
    assert signed_in.post("/account/logout/")["Clear-Site-Data"] == '"cache", "cookies"'


@pytest.fixture
def signed_in():
    """Somebody with a session."""
    client = Client()
    user = get_user_model().objects.create_user("iemand@example.nl")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
