"""The conversation about requests for a hand."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def lijst(request: HttpRequest) -> HttpResponse:
    return render(request, "vrijwilligers/hulpvragen/lijst.html")
