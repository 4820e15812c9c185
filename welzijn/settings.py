"""Everything that differs per place comes from the environment; .env.example explains each name."""

import tempfile
from os import environ as os_environ
from os import getpid
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]

env = environ.Env()
env_file = os_environ.get("WELZIJN_ENV", str(BASE_DIR / ".env"))
if env_file and Path(env_file).is_file():
    env.read_env(env_file)

# Which of the three this is: the demo, a developer's machine, or production (nothing said).
DEMO = env.bool("WELZIJN_DEMO", default=False)
DEBUG = env.bool("DJANGO_DEBUG", default=False)
PRODUCTION = not (DEMO or DEBUG)
HTTPS = env.bool("DJANGO_HTTPS", default=PRODUCTION)

SECRET_KEY = env.str(
    "DJANGO_SECRET_KEY", default="" if PRODUCTION else "django-insecure-for-development-only"
)
ALLOWED_HOSTS = env.list("DJANGO_ALLOWED_HOSTS", default=[] if PRODUCTION else LOOPBACK)
CSRF_TRUSTED_ORIGINS = env.list("DJANGO_CSRF_TRUSTED_ORIGINS", default=[])
TRUSTED_PROXIES = env.int("DJANGO_TRUSTED_PROXIES", default=0)

# --- The municipality -------------------------------------------------------------------------
VEILIGHEID_CONTACT = env.str("VEILIGHEID_CONTACT", default="mailto:veiligheid@localhost")
GEMEENTE_NAAM = env.str("GEMEENTE_NAAM", default="Welzijn")
MEDIA_ROOT = MEDIA_MAP = Path(env.str("MEDIA_MAP", default=str(BASE_DIR / "media")))
STEMSLEUTELS_MAP = Path(env.str("STEMSLEUTELS_MAP", default=str(BASE_DIR / "stemsleutels")))
thema = Path(env.str("THEMA_CSS", default=""))
THEMA_CSS = f"thema/{thema.name}" if thema.name else ""  # as {% static %} wants it

# --- The house --------------------------------------------------------------------------------
ROOT_URLCONF = "welzijn.urls"
WSGI_APPLICATION = "welzijn.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "welzijn.kern",
    "buurten",
    "initiatieven",
    "vrijwilligers",
    "welzijn.portaal",
    "allauth",
    "allauth.account",
    "django_filters",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

# The headers and the CSP stand outermost, so that also an error page and a static file carry them.
MIDDLEWARE = [
    "welzijn.kern.headers.headers",
    "csp.middleware.CSPMiddleware",
    "welzijn.kern.invoer.invoer",
    "welzijn.kern.headers.methods",
    "welzijn.kern.fouten.only_a_button",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "welzijn.portaal.context.portaal",
            ],
        },
    }
]
FORM_RENDERER = "welzijn.kern.renderer.Renderer"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# --- Data -------------------------------------------------------------------------------------
SQLITE_PATH = env.str("SQLITE_PATH", default=str(BASE_DIR / "welzijn.sqlite3"))
SQLITE_SYNCHRONOUS = env.str("SQLITE_SYNCHRONOUS", default="FULL")
database = env.db_url("DATABASE_URL", default=f"sqlite:///{SQLITE_PATH}")
if database["ENGINE"] == "django.db.backends.sqlite3":
    # Acknowledged means kept (FULL); writers wait for each other (IMMEDIATE), readers never (WAL).
    # The test database is a file of this run alone: threads cannot share one in memory.
    database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA foreign_keys=ON;"
        f"PRAGMA synchronous={SQLITE_SYNCHRONOUS};",
    }
    test_file = Path(tempfile.gettempdir()) / f"welzijn-test-{getpid()}.sqlite3"
    database["TEST"] = {"NAME": str(test_file)}
# A new connection costs more than most questions: each process keeps its own for a minute.
DATABASES = {"default": database | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}

CACHES = {"default": env.cache_url("CACHE_URL", default="dbcache://welzijn_cache")}
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14

# --- Accounts: an e-mail address and a code by mail, no password and no user name ---------------
AUTH_USER_MODEL = "kern.User"
AUTHENTICATION_BACKENDS = [
    "buurten.functies.backends.BezettingBackend",  # first: its answer about rights is the last
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/werkplek/"
LOGOUT_REDIRECT_URL = "/"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
]
ACCOUNT_ADAPTER = "welzijn.kern.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_SIGNUP_FORM_HONEYPOT_FIELD = "onderwerp"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 600
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES

# The address of the mail server becomes EMAIL_BACKEND, EMAIL_HOST and the rest.
mail_server = "smtp://localhost:25" if PRODUCTION else "consolemail://"
vars().update(env.email_url("EMAIL_URL", default=mail_server))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="welzijn@localhost")

# --- Language and time ------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# --- Static files -----------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("STATIC_MAP", default=str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS: list[Path | tuple[str, Path]] = [BASE_DIR / "static"]
if THEMA_CSS:
    STATICFILES_DIRS.append(("thema", thema.parent))
# Outside production nothing is collected: whitenoise reads the files where they lie.
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = not PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "welzijn.kern.static.OneStylesheetStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- Safety -----------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        **dict.fromkeys(("default-src", "object-src", "base-uri", "frame-ancestors"), ("'none'",)),
        **dict.fromkeys(("script-src", "style-src", "font-src", "connect-src"), ("'self'",)),
        **dict.fromkeys(("manifest-src", "form-action"), ("'self'",)),
        "img-src": ["'self'", "data:"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "welzijn.kern.fouten.csrf"
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# W021 asks for preload; that speaks for a whole domain, which is not this portal's to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # It warns at every HEAD request that Django made a body, which it then drops.
    "loggers": {"gunicorn.http.wsgi": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}

# --- Refusing to start, each with one sentence ---------------------------------------------------
refusals = {
    "Set DJANGO_SECRET_KEY to a random text of at least 50 characters that nobody else knows.": (
        PRODUCTION
        and (len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5 or "insecure" in SECRET_KEY)
    ),
    "Set DJANGO_ALLOWED_HOSTS to the host names of this portal, with commas, without *.": (
        PRODUCTION and (not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS)
    ),
    "Set CACHE_URL to a cache that all processes share: dbcache://welzijn_cache or redis://...": (
        PRODUCTION
        and CACHES["default"]["BACKEND"].rpartition(".")[2] in {"LocMemCache", "DummyCache"}
    ),
    "WELZIJN_DEMO and DJANGO_DEBUG are for this machine alone: switch them off, or set "
    "DJANGO_ALLOWED_HOSTS to localhost and leave DJANGO_HTTPS and DJANGO_TRUSTED_PROXIES out.": (
        not PRODUCTION
        and (not set(ALLOWED_HOSTS) <= set(LOOPBACK) or HTTPS or bool(TRUSTED_PROXIES))
    ),
    f"THEMA_CSS names a file that is not there: {thema}.": bool(THEMA_CSS) and not thema.is_file(),
}
for sentence, holds in refusals.items():
    if holds:
        raise ImproperlyConfigured(sentence)
