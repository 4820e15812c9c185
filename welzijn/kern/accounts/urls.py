"""The addresses of one's own account, beside those of allauth."""

from django.urls import path

from welzijn.kern.accounts import views

app_name = "accounts"
urlpatterns = [
    path("wijzigen/", views.wijzigen, name="wijzigen"),
]
