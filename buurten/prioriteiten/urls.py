"""The addresses of the year of a wijk."""

from django.urls import path

from buurten.prioriteiten import views

app_name = "prioriteiten"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("voorstel/<int:pk>/", views.voorstel, name="voorstel"),
    path("voorstel/<int:pk>/intrekken/", views.intrekken, name="intrekken"),
    path("prioriteit/<int:pk>/", views.prioriteit, name="prioriteit"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/bewerken/", views.bewerken, name="bewerken"),
    path("<int:pk>/klaarzetten/", views.klaarzetten, name="klaarzetten"),
    path("<int:pk>/terugnemen/", views.terugnemen, name="terugnemen"),
    path("<int:pk>/openen/", views.openen, name="openen"),
    path("<int:pk>/doorgaan/", views.doorgaan, name="doorgaan"),
    path("<int:pk>/voorstellen/", views.voorstellen, name="voorstellen"),
    path("<int:pk>/agenderen/", views.agenderen, name="agenderen"),
    path("<int:pk>/stemmen/", views.stemmen, name="stemmen"),
    path("<int:pk>/uitspreken/", views.uitspreken, name="uitspreken"),
    path("<int:pk>/sluiten/", views.sluiten, name="sluiten"),
    path("<int:pk>/kiezen/", views.kiezen, name="kiezen"),
    path("<int:pk>/ondertekenen/", views.ondertekenen, name="ondertekenen"),
    path("<int:pk>/uitslag/", views.uitslag, name="uitslag"),
    path("<int:pk>/biljetten.csv", views.biljetten, name="biljetten"),
    path("<str:code>/voorbereiden/", views.voorbereiden, name="voorbereiden"),
]
