"""The headers that Django does not set itself, on every answer, also an error page."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed

Answer = Callable[[HttpRequest], HttpResponseBase]

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "camera",
        "display-capture",
        "encrypted-media",
        "fullscreen",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "screen-wake-lock",
        "usb",
        "xr-spatial-tracking",
    )
)
# Django's own middleware sets these too, but not on an answer given before it is reached.
EVERYWHERE = {
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def headers(get_response: Answer) -> Answer:
    """Middleware, outermost: what a browser must know about every answer of ours."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in EVERYWHERE.items():
            response.headers.setdefault(name, value)
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            response.headers.setdefault("Strict-Transport-Security", hsts())
        if of_a_visitor(request, response):
            keep_out_of_caches(response)
        if signed_out(request, response):
            response.headers["Clear-Site-Data"] = '"cache", "cookies"'
        return response

    return answer


def methods(get_response: Answer) -> Answer:
    """Middleware: a method that no page of ours knows (TRACE) reaches no page."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        return get_response(request)

    return answer


def hsts() -> str:
    """The promise to stay on https, as Django writes it."""
    return f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains"


def of_a_visitor(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether the answer may hold something personal: it was made within a session.

    The cookie is looked at, not the account: that asks the database nothing.
    """
    name = settings.SESSION_COOKIE_NAME
    return hasattr(request, "session") and (name in request.COOKIES or name in response.cookies)


def keep_out_of_caches(response: HttpResponseBase) -> None:
    """A page is never kept; a file may say otherwise itself, as long as it is not public."""
    kept = response.headers.get("Cache-Control", "")
    page = response.headers.get("Content-Type", "").startswith("text/html")
    if page or not kept or "public" in kept:
        response.headers["Cache-Control"] = "no-store, private"


def signed_out(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether this answer ends a session (the sign-out page was posted)."""
    match = request.resolver_match
    left = match is not None and match.url_name == "account_logout"
    return left and request.method == "POST" and response.status_code == 302
