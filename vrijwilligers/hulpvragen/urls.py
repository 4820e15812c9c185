"""The addresses of requests for a hand."""

from django.urls import path

from vrijwilligers.hulpvragen import views

app_name = "hulpvragen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("<str:code>/vragen/", views.vragen, name="vragen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
    path("<int:pk>/op_zich_nemen/", views.op_zich_nemen, name="op_zich_nemen"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
]
