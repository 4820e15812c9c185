"""G03: production refuses to start unsafely, each time with one sentence that says what to set."""

import json
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

from welzijn.kern.weigeringen import OEFENSLEUTEL

ROOT = settings.BASE_DIR
SAFE = {
    "DJANGO_SECRET_KEY": "Zo-geheim-dat-niemand-het-raadt-0123456789-abcdefghijklm",
    "DJANGO_ALLOWED_HOSTS": "welzijn.gemeente.example",
    "GEHEIM_SLEUTELS": "2J0-86gK0sZnRcSyQQQJReaSF9bePh5oEtl4RLguseE=",
}
ASK = """
import json
from django.conf import settings as s
print(json.dumps({name: getattr(s, name) for name in %r}, default=str))
"""
SECRET = "Set DJANGO_SECRET_KEY to a random text"
GEHEIM = "Set GEHEIM_SLEUTELS to a key for confidential text"
HOSTS = "Set DJANGO_ALLOWED_HOSTS to the host names"
CACHE = "Set CACHE_URL to a cache that all processes share"
LOOPBACK = "WELZIJN_DEMO and DJANGO_DEBUG are for this machine alone"


def read_settings(environment, *names):
    """The settings as a new process reads them, and what it said when it refused."""
    process = subprocess.run(
        [sys.executable, "-c", ASK % (names,)],
        env=environment | {"DJANGO_SETTINGS_MODULE": "welzijn.settings"},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    said = process.stderr.strip().rpartition("ImproperlyConfigured: ")[2]
    return (json.loads(process.stdout) if process.returncode == 0 else None), said


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"DJANGO_SECRET_KEY": ""}, SECRET),
        ({"DJANGO_SECRET_KEY": "kort"}, SECRET),
        ({"DJANGO_SECRET_KEY": "a" * 60}, SECRET),
        ({"DJANGO_SECRET_KEY": "django-insecure-" + SAFE["DJANGO_SECRET_KEY"]}, SECRET),
        ({"GEHEIM_SLEUTELS": ""}, GEHEIM),
        ({"GEHEIM_SLEUTELS": "kort"}, GEHEIM),
        ({"GEHEIM_SLEUTELS": SAFE["GEHEIM_SLEUTELS"] + ",geen-sleutel"}, GEHEIM),
        ({"GEHEIM_SLEUTELS": OEFENSLEUTEL}, GEHEIM),
        ({"DJANGO_ALLOWED_HOSTS": ""}, HOSTS),
        ({"DJANGO_ALLOWED_HOSTS": "*"}, HOSTS),
        ({"DJANGO_ALLOWED_HOSTS": "welzijn.gemeente.example,*"}, HOSTS),
        ({"CACHE_URL": "locmemcache://"}, CACHE),
        ({"CACHE_URL": "dummycache://"}, CACHE),
        ({"DJANGO_DEBUG": "on"}, LOOPBACK),
        ({"WELZIJN_DEMO": "on"}, LOOPBACK),
        ({"WELZIJN_DEMO": "on", "DJANGO_ALLOWED_HOSTS": "localhost,*"}, LOOPBACK),
        (
            {"WELZIJN_DEMO": "on", "DJANGO_ALLOWED_HOSTS": "localhost", "DJANGO_HTTPS": "on"},
            LOOPBACK,
        ),
        (
            {
                "WELZIJN_DEMO": "on",
                "DJANGO_ALLOWED_HOSTS": "localhost",
                "DJANGO_TRUSTED_PROXIES": "1",
            },
            LOOPBACK,
        ),
        ({"THEMA_CSS": "/nergens/thema.css"}, "THEMA_CSS names a file that is not there"),
    ],
)
def test_g03_refuses_with_a_sentence(clean_environment, changed, sentence):
    values, said = read_settings(clean_environment | SAFE | changed, "DEBUG")

    assert values is None
    assert said.startswith(sentence)
    assert "\n" not in said


def test_g03_nothing_said_is_production_and_refuses(clean_environment):
    values, said = read_settings(clean_environment, "DEBUG")

    assert values is None
    assert said.startswith(SECRET)


def test_g03_production_is_strict(clean_environment):
    values, said = read_settings(
        clean_environment | SAFE,
        "DEBUG",
        "DEMO",
        "SESSION_COOKIE_NAME",
        "CSRF_COOKIE_NAME",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "SECURE_HSTS_INCLUDE_SUBDOMAINS",
        "CACHES",
        "EMAIL_BACKEND",
    )

    assert said == ""
    assert values == {
        "DEBUG": False,
        "DEMO": False,
        "SESSION_COOKIE_NAME": "__Host-sessie",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "CACHES": {
            "default": {
                "BACKEND": "django.core.cache.backends.db.DatabaseCache",
                "LOCATION": "welzijn_cache",
                "max_entries": 20_000,
            }
        },
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    }


@pytest.mark.traag  # a process of its own that looks at the whole project
def test_g03_check_deploy_has_no_warnings(clean_environment):
    process = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=clean_environment | SAFE,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert "no issues" in process.stdout, process.stdout + process.stderr
    assert process.returncode == 0


@pytest.mark.parametrize("url", ["", "sqlite:////tmp/welzijn-elders.sqlite3"])
def test_g03_sqlite_is_always_wal_and_immediate(clean_environment, url):
    chosen = {"DATABASE_URL": url} if url else {}
    values, _ = read_settings(clean_environment | SAFE | chosen, "DATABASES")
    options = values["DATABASES"]["default"]["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert options["init_command"].split(";") == [
        "PRAGMA journal_mode=WAL",
        "PRAGMA foreign_keys=ON",
        "PRAGMA synchronous=FULL",
        "",
    ]


@pytest.mark.parametrize("engine", ["postgresql", "sqlite3"])
def test_connections_are_kept(clean_environment, engine):
    address = "postgres://iemand:geheim@127.0.0.1:5432/welzijn"
    chosen = {"DATABASE_URL": address} if engine == "postgresql" else {}
    values, _ = read_settings(clean_environment | SAFE | chosen, "DATABASES")
    database = values["DATABASES"]["default"]

    assert database["ENGINE"] == f"django.db.backends.{engine}"
    assert database["CONN_MAX_AGE"] == 60
    assert database["CONN_HEALTH_CHECKS"] is True


def test_proxy_is_believed_only_when_told(clean_environment):
    names = ("SECURE_PROXY_SSL_HEADER", "ALLAUTH_TRUSTED_PROXY_COUNT")
    without, _ = read_settings(clean_environment | SAFE, *names)
    behind, _ = read_settings(clean_environment | SAFE | {"DJANGO_TRUSTED_PROXIES": "2"}, *names)

    assert without == {"SECURE_PROXY_SSL_HEADER": None, "ALLAUTH_TRUSTED_PROXY_COUNT": 0}
    assert behind == {
        "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
        "ALLAUTH_TRUSTED_PROXY_COUNT": 2,
    }


def test_mail_address_of_a_mail_server_is_understood(clean_environment):
    url = {"EMAIL_URL": "smtp+tls://post:wacht%40woord@mail.example:587"}
    names = ("EMAIL_HOST", "EMAIL_PORT", "EMAIL_HOST_USER", "EMAIL_HOST_PASSWORD", "EMAIL_USE_TLS")
    values, _ = read_settings(clean_environment | SAFE | url, *names)

    assert list(values.values()) == ["mail.example", 587, "post", "wacht@woord", True]


def test_theme_of_a_gemeente_becomes_a_static_file(clean_environment, tmp_path):
    theme = tmp_path / "rood.css"
    theme.write_text(":root {}")
    values, _ = read_settings(
        clean_environment | SAFE | {"THEMA_CSS": str(theme)}, "THEMA_CSS", "STATICFILES_DIRS"
    )

    assert values["THEMA_CSS"] == "thema/rood.css"
    assert ["thema", str(tmp_path)] in values["STATICFILES_DIRS"]


def test_env_file_is_read_and_the_environment_wins(clean_environment, tmp_path):
    file = tmp_path / "welzijn.env"
    file.write_text("GEMEENTE_NAAM=Uit het bestand\nLOG_LEVEL=ERROR\nDJANGO_DEBUG=on\n")
    environment = clean_environment | {"WELZIJN_ENV": str(file), "LOG_LEVEL": "WARNING"}
    values, _ = read_settings(environment, "GEMEENTE_NAAM", "LOGGING", "DEBUG")

    assert values["GEMEENTE_NAAM"] == "Uit het bestand"
    assert values["LOGGING"]["root"]["level"] == "WARNING"
    assert values["DEBUG"] is True


def test_env_example_explains_every_name_that_settings_read():
    read = set(
        re.findall(r'"([A-Z][A-Z_]+)"', variables((ROOT / "welzijn/settings.py").read_text()))
    )
    lines = (ROOT / ".env.example").read_text().splitlines()
    told = {match[1] for line in lines if (match := re.match(r"#?([A-Z][A-Z_]+)=", line))}

    assert told == read


def test_env_example_has_a_comment_above_every_name():
    lines = (ROOT / ".env.example").read_text().splitlines()
    assignment = re.compile(r"#?([A-Z][A-Z_]+)=")
    bare = [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if assignment.match(line) and not before.startswith("#")
    ]

    assert bare == []


def variables(source):
    """The calls in settings.py that read the environment."""
    return "\n".join(re.findall(r"(?:env\.\w+|os_environ\.get)\(\s*\"[A-Z_]+\"", source))


def test_settings_stay_readable():
    assert len((ROOT / "welzijn/settings.py").read_text().splitlines()) < 250


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
def test_this_connection_really_is_wal_with_foreign_keys():
    with connection.cursor() as cursor:
        answers = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "synchronous")
        ]

    assert answers == ["wal", 1, 0]  # 0: the tests alone may lose what they wrote
