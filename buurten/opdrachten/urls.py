"""The addresses of commissions."""

from django.urls import path

from buurten.opdrachten import views

app_name = "opdrachten"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:prioriteit>/geven/", views.geven, name="geven"),
    path("<int:pk>/berichten/", views.berichten, name="berichten"),
    path("<int:pk>/op_zich_nemen/", views.op_zich_nemen, name="op_zich_nemen"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
    path("<int:pk>/stoppen/", views.stoppen, name="stoppen"),
]
