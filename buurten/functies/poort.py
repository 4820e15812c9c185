"""The gate: who holds a function comes in with a second factor, or sets one up first.

Without one in this session the seats do not count (see backends), so no page shows what only
the function may see. The gate makes of that one friendly page instead of a row of refusals.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin

from buurten.functies.backends import heeft_functie
from welzijn.kern.accounts.bewijs import naar_beveiligen

# Signing in and out, one's own factors and sessions, and one's own data (the law opens those).
VRIJ = ("account_", "mfa_", "socialaccount_", "openid_connect_")
VRIJE_ADRESSEN = {
    "accounts:beveiligen", "accounts:bevestigen", "accounts:sessies", "accounts:toestel",
    "accounts:verlengen",
    "accounts:sessie_beeindigen", "accounts:sessies_beeindigen", "privacy:overzicht",
    "privacy:kamer", "privacy:meenemen", "privacy:verwijderen",
}  # fmt: skip


class Poort(MiddlewareMixin):
    """Stands right after LoginRequiredMiddleware: visitors never come here."""

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        user: Any = request.user
        if not getattr(view, "login_required", True) or user.sterk or _vrij(request):
            return None
        return naar_beveiligen(request) if heeft_functie(user) else None


def _vrij(request: HttpRequest) -> bool:
    adres = request.resolver_match.view_name if request.resolver_match else ""
    return adres.startswith(VRIJ) or adres in VRIJE_ADRESSEN
