"""The thread of one thing, readable both ways."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from welzijn.portaal.rodedraad.lezen import LIJN, MEE, stops


@login_not_required
def detail(request: HttpRequest, soort: str, pk: int) -> HttpResponse:
    """Only what this person may see has a thread for them; the rest does not exist."""
    if soort not in LIJN:
        raise Http404
    dingen = LIJN[soort].objects.visible_to(request.user)  # type: ignore[attr-defined]  # each has it
    ding = get_object_or_404(dingen.select_related(*MEE.get(soort, [])), pk=pk)
    context = {"ding": ding, "stops": stops(ding, request.user)}
    return render(request, "portaal/rodedraad/detail.html", context)
