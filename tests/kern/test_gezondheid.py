"""G10: whoever watches the machine learns that something is wrong, and nothing more."""

import shutil
import subprocess
import sys
from collections import namedtuple

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from welzijn.kern import gezondheid

pytestmark = pytest.mark.urls("tests.kern.straatjes")


def test_g10_live_needs_no_database(client):
    # No django_db mark: any question to the database fails this test.
    response = client.get("/health/live")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_g10_ready_when_all_is_well(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        response = client.get("/health/ready")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_g10_not_ready_while_a_migration_is_missing(client):
    last = MigrationRecorder(connection).migration_qs.filter(app="kern").latest("pk")
    last.delete()

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json() == {"status": "fout", "fout": ["migraties"]}


@pytest.mark.traag  # a process of its own, because this one must keep its database
def test_g10_not_ready_while_the_database_is_away(clean_environment):
    away = {"DATABASE_URL": "postgres://niemand@127.0.0.1:1/nergens", "DJANGO_DEBUG": "on"}
    ask = """
import os, django
django.setup()
from django.test import Client
from django.test.utils import override_settings
with override_settings(ROOT_URLCONF="tests.kern.straatjes"):
    for name in ("live", "ready"):
        response = Client().get(f"/health/{name}", headers={"host": "localhost"})
        print(response.status_code, response.content.decode())
"""
    process = subprocess.run(
        [sys.executable, "-c", ask],
        env=clean_environment | away | {"DJANGO_SETTINGS_MODULE": "welzijn.settings"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )

    assert process.stdout.splitlines() == [
        '200 {"status": "ok"}',
        '503 {"status": "fout", "fout": ["database", "migraties"]}',
    ]


@pytest.mark.django_db
def test_g10_not_ready_when_the_disk_is_full(client, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage(10**12, 10**12 - 1024, 1024))

    response = client.get("/health/ready")

    assert response.status_code == 503
    assert response.json() == {"status": "fout", "fout": ["schijf"]}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/health/live", "/health/ready"])
def test_g10_answers_are_not_kept_and_cannot_be_posted(address):
    client = Client()

    assert "no-store" in client.get(address)["Cache-Control"]
    assert client.post(address).status_code == 405


def test_g10_room_needed_is_what_an_upload_can_take():
    assert gezondheid.ROOM_NEEDED == 209_715_200
