"""The addresses of kwesties."""

from django.urls import path

from buurten.kwesties import views

app_name = "kwesties"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("meenemen/", views.meenemen, name="meenemen"),
    path("begin/", views.begin, name="begin"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/bijvoegen/", views.bijvoegen, name="bijvoegen"),
    path("<int:pk>/bewerken/", views.bewerken, name="bewerken"),
    path("<int:pk>/openen/", views.openen, name="openen"),
    path("<int:pk>/oppakken/", views.oppakken, name="oppakken"),
    path("<int:pk>/op_zich_nemen/", views.op_zich_nemen, name="op_zich_nemen"),
    path("<int:pk>/bijpraten/", views.bijpraten, name="bijpraten"),
    path("<int:pk>/teruggeven/", views.teruggeven, name="teruggeven"),
    path("<int:pk>/beantwoorden/", views.beantwoorden, name="beantwoorden"),
    path("<int:pk>/stoppen/", views.stoppen, name="stoppen"),
    path("<int:pk>/heropenen/", views.heropenen, name="heropenen"),
    path("<int:pk>/<int:nummer>/losmaken/", views.losmaken, name="losmaken"),
    path("<str:code>/bundelen/", views.bundelen, name="bundelen"),
]
