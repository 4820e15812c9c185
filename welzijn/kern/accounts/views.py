"""The conversation about one's own account."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from welzijn.kern.accounts import actions, permissions
from welzijn.kern.accounts.forms import NaamForm
from welzijn.kern.accounts.models import User
from welzijn.kern.http import require, verder


def wijzigen(request: HttpRequest) -> HttpResponse:
    user = User.objects.visible_to(request.user).get()
    require(permissions.mag_wijzigen(request.user, user))
    form = NaamForm(request.POST or None, instance=user)
    terug = verder(request, settings.LOGIN_REDIRECT_URL)
    if form.is_valid():
        actions.wijzigen(user, by=user, naam=form.cleaned_data["naam"])
        messages.success(request, _("Uw naam is bewaard. Zo ziet de buurt u voortaan."))
        return redirect(terug)
    return render(request, "kern/accounts/wijzigen.html", {"form": form, "terug": terug})
