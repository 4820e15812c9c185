"""The addresses of allauth that we use, under its own names. What is not here does not exist.

There are no passwords: no address sets, changes or resets one.
"""

from allauth.account import views as allauth
from allauth.socialaccount import views as extern_allauth
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.generic import RedirectView

from welzijn.kern.accounts import extern, views
from welzijn.kern.accounts.bewijs import vers_bewijs
from welzijn.kern.accounts.maat import op_maat

# Asking for a code is what signing in is.
naar_inloggen = login_not_required(RedirectView.as_view(pattern_name="account_login"))

urlpatterns = [
    path("login/", op_maat(allauth.login), name="account_login"),
    path("login/code/", naar_inloggen, name="account_request_login_code"),
    path("login/code/confirm/", allauth.confirm_login_code, name="account_confirm_login_code"),
    path("signup/", op_maat(views.kennismaken), name="account_signup"),
    path("logout/", allauth.logout, name="account_logout"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("reauthenticate/", allauth.reauthenticate, name="account_reauthenticate"),
    path("email/", op_maat(vers_bewijs(allauth.email)), name="account_email"),
    path("confirm-email/", allauth.email_verification_sent, name="account_email_verification_sent"),
    path("extern/", vers_bewijs(extern_allauth.connections), name="socialaccount_connections"),
    path("extern/aanmelden/", extern.kennismaken, name="socialaccount_signup"),
    path("extern/cancelled/", extern_allauth.login_cancelled, name="socialaccount_login_cancelled"),
    path("oidc/<slug:provider_id>/login/", extern.heen, name="openid_connect_login"),
    path("oidc/<slug:provider_id>/login/callback/", extern.terug, name="openid_connect_callback"),
]
