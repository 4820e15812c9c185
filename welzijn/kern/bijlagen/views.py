"""Serving pictures."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from welzijn.kern.bijlagen.models import Bijlage

EEN_JAAR = 31_536_000


@login_not_required
@require_safe
def beeld(request: HttpRequest, naam: str) -> FileResponse:
    """One picture. Its name is random and its content never changes, so it may be kept long."""
    bijlage = get_object_or_404(Bijlage.objects.visible_to(request.user), naam=naam)
    try:
        bestand = bijlage.bestand.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    antwoord = FileResponse(bestand, content_type="image/webp")
    antwoord.headers["Cache-Control"] = f"private, max-age={EEN_JAAR}, immutable"
    antwoord.headers["X-Content-Type-Options"] = "nosniff"
    return antwoord
