"""What a session proved: with a second factor or not, and how long ago.

Both are read from the records that allauth keeps in the session at every step of signing in.
allauth's own question about this is not ours: it calls people without a password or a second
factor always fresh, and does not count the sign-in itself.
"""

import json
import secrets
import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from welzijn.kern.geheim import Onleesbaar, ontsleutel, versleutel
from welzijn.kern.http import verder
from welzijn.kern.limiet import verbruik

VERS = 15 * 60
CODE = "bewijs_code"  # of the code only a hash is kept
CODE_GELDIG = 10 * 60
POGINGEN = 5
BLAD = "bewijs_blad"  # a form that was sent too late waits in the session under this name
BLAD_GROOTTE = 50_000
THUIS = settings.LOGIN_REDIRECT_URL


def is_sterk(request: HttpRequest, user: Any) -> bool:
    """Whether this session was opened with a second factor."""
    return any(_telt_als_tweede(record) for record in get_authentication_records(request, user))


def is_vers(request: HttpRequest) -> bool:
    """Whether this person proved who they are at most fifteen minutes ago; signing in counts.

    Where somebody is helped, it is the helper who sits at the screen and proves it.
    """
    user: Any = request.user
    if not user.is_authenticated:
        return False
    records = get_authentication_records(request, user.helper or user)
    return any(time.time() - record.get("at", 0) < VERS for record in records)


def vers_bewijs(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let somebody in who proved who they are; lead others to the page that asks.

    What they sent is kept until they did: nothing typed is lost.
    """

    @wraps(view)
    def gevraagd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_vers(request):
            request.session.pop(BLAD, None)
            return view(request, *args, **kwargs)
        return vraag_bewijs(request)

    return gevraagd


def vraag_bewijs(request: HttpRequest) -> HttpResponse:
    """Lead to the page that asks who somebody is, and from there back to this one."""
    terug = request.get_full_path()
    if request.method == "POST" and not bewaar_blad(request):
        messages.warning(request, _("Bevestig dat u het bent. Doe daarna deze stap opnieuw."))
        terug = vorige(request)
    vraag = urlencode({"next": terug})
    return HttpResponseRedirect(f"{reverse('accounts:bevestigen')}?{vraag}")


def naar_beveiligen(request: HttpRequest) -> HttpResponse:
    """Lead to the page about a second factor; a form that was sent is not sent by a link."""
    vraag = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
    return HttpResponseRedirect(f"{reverse('accounts:beveiligen')}?{vraag}".rstrip("?"))


def bewaar_blad(request: HttpRequest) -> bool:
    """Keep what was sent, without its files, for who first has to say who they are.

    It may be confidential, and a session is a row in the database: it lies there encrypted.
    """
    velden = [
        (naam, waarde)
        for naam, waarden in request.POST.lists()
        for waarde in waarden
        if naam != "csrfmiddlewaretoken"
    ]
    if request.FILES or sum(len(n) + len(str(w)) for n, w in velden) > BLAD_GROOTTE:
        return False
    blad = json.dumps({"adres": request.get_full_path(), "velden": velden})
    request.session[BLAD] = {"inhoud": versleutel(blad), "tot": time.time() + VERS}
    return True


def vorige(request: HttpRequest) -> str:
    """The page somebody came from, on this host; else their own first page."""
    van = request.headers.get("Referer", "")
    hier = url_has_allowed_host_and_scheme(van, allowed_hosts={request.get_host()})
    return urlsplit(van)._replace(scheme="", netloc="").geturl() if van and hier else THUIS


def wachtend_blad(request: HttpRequest) -> dict[str, Any] | None:
    """The form that waits for `next`, if one does; what no key opens any more waits for nobody."""
    bewaard = request.session.get(BLAD)
    if not bewaard or bewaard["tot"] <= time.time():
        return None
    try:
        blad: dict[str, Any] = json.loads(ontsleutel(bewaard.get("inhoud", "")) or "{}")
    except Onleesbaar:
        return None
    return blad if blad.get("adres") == verder(request, "") else None


def stuur_code(request: HttpRequest) -> bool:
    """Mail six digits; a newer code replaces an older one. False when that was too often."""
    if not verbruik(f"bewijs:{request.user.pk}", POGINGEN, CODE_GELDIG):
        return False
    code, zout = f"{secrets.randbelow(10**6):06d}", secrets.token_hex(16)
    tot = time.time() + CODE_GELDIG
    request.session[CODE] = {"zout": zout, "hash": _hash(zout, code), "tot": tot}
    user: Any = request.user
    get_adapter(request).send_mail("account/email/bevestigen", user.email, {"code": code})
    return True


def wacht_op_code(request: HttpRequest) -> bool:
    """Whether a mailed code can still be typed."""
    return bool(request.session.get(CODE, {"tot": 0})["tot"] > time.time())


def code_klopt(request: HttpRequest, code: str) -> bool:
    """Try a code: five times, ten minutes long, and once it was right no more.

    Tries are counted where all processes count, so that trying at the same time is of no use.
    """
    wacht = request.session.get(CODE)
    if not wacht or not wacht_op_code(request):
        return False
    if not verbruik(f"bewijs:{wacht['zout']}", POGINGEN, CODE_GELDIG):
        del request.session[CODE]
        return False
    if not constant_time_compare(_hash(wacht["zout"], code), wacht["hash"]):
        return False
    del request.session[CODE]
    user: Any = request.user
    record_authentication(request, user, "code", email=user.email, reauthenticated=True)
    return True


def _hash(zout: str, code: str) -> str:
    return salted_hmac(f"welzijn.bewijs.{zout}", code, algorithm="sha256").hexdigest()


# Addresses of allauth that change or show a second factor: never without fresh proof, and with
# the factor itself where there is one.
FACTOREN = {
    "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn", "mfa_edit_webauthn",
    "mfa_remove_webauthn", "mfa_view_recovery_codes", "mfa_download_recovery_codes",
    "mfa_generate_recovery_codes",
}  # fmt: skip


class Aanmelding(AuthenticationMiddleware):
    """Django's own, that also tells the person how strong this session is; it asks nothing more."""

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """What allauth leaves open to who has no second factor yet: adding the first one."""
        adres = request.resolver_match.view_name if request.resolver_match else ""
        if adres not in FACTOREN or not request.user.is_authenticated:
            return None
        if not is_vers(request):
            return vraag_bewijs(request)
        return None if _met_eigen_factor(request) else naar_beveiligen(request)

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _wie(request))  # type: ignore[assignment]  # as Django does


def _met_eigen_factor(request: HttpRequest) -> bool:
    """Whoever got in another way than with the factor that is there may not add one beside it."""
    user: Any = request.user
    return user.sterk or not user.factoren()


def _wie(request: HttpRequest) -> Any:
    user = get_user(request)
    if user.is_authenticated:
        user.sterk = is_sterk(request, user)
    return user


def _telt_als_tweede(record: dict[str, Any]) -> bool:
    """A factor of ours, or a provider that asks for one itself (see `OIDC_STERK`)."""
    extern = record.get("method") == "socialaccount" and settings.OIDC_STERK
    return bool(extern or record.get("method") == "mfa")
