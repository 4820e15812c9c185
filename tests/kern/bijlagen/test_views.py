"""Serving pictures: public ones to everyone, to be kept long; others to nobody from here."""

from pathlib import Path

import pytest

from tests.kern.bijlagen.foto import foto
from tests.makers import make_gebied, make_user
from welzijn.kern.bijlagen.actions import bewaren
from welzijn.kern.bijlagen.beeld import maak

pytestmark = pytest.mark.django_db


@pytest.fixture
def bijlage():
    return bewaren(make_gebied(), maak(foto()), alt="Een plein")


def test_a_public_picture_needs_no_sign_in(client, bijlage):
    antwoord = client.get(f"/bijlagen/{bijlage.naam}/")
    assert antwoord.status_code == 200
    assert b"".join(antwoord.streaming_content) == Path(bijlage.bestand.path).read_bytes()
    assert antwoord.headers["Content-Type"] == "image/webp"
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    assert antwoord.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_the_cache_stays_long_for_who_is_signed_in(client, bijlage):
    client.force_login(make_user())
    antwoord = client.get(bijlage.get_absolute_url())
    antwoord.close()
    assert antwoord.headers["Cache-Control"] == "private, max-age=31536000, immutable"


def test_a_picture_that_is_not_public_is_not_here(client):
    bijlage = bewaren(make_gebied(), maak(foto()), alt="Besloten", openbaar=False)
    assert client.get(f"/bijlagen/{bijlage.naam}/").status_code == 404


def test_unknown_names_and_lost_files_are_404(client, bijlage):
    assert client.get("/bijlagen/onbekend.webp/").status_code == 404
    Path(bijlage.bestand.path).unlink()
    assert client.get(f"/bijlagen/{bijlage.naam}/").status_code == 404


def test_a_picture_is_only_looked_at(client, bijlage):
    assert client.post(f"/bijlagen/{bijlage.naam}/").status_code == 405
