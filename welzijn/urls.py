"""The street plan: every address prefix, once."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("signalen/", include("buurten.signalen.urls")),
]
