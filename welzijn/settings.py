"""Everything that differs per place comes from the environment; .env.example explains each name."""

import tempfile
from os import environ as os_environ
from os import getpid
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from welzijn.kern.inlogregels import FACTORFORMEN, INLOGREGELS, aanbieder, oorsprong
from welzijn.kern.stil import logboeken
from welzijn.kern.weigeringen import OEFENSLEUTEL, weigeringen

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
SECRET_KEY_FALLBACKS = env.list("DJANGO_SECRET_KEY_FALLBACKS", default=[])
GEHEIM_SLEUTELS = env.list("GEHEIM_SLEUTELS", default=[] if PRODUCTION else [OEFENSLEUTEL])
ALLOWED_HOSTS = env.list("DJANGO_ALLOWED_HOSTS", default=[] if PRODUCTION else LOOPBACK)
CSRF_TRUSTED_ORIGINS = env.list("DJANGO_CSRF_TRUSTED_ORIGINS", default=[])
TRUSTED_PROXIES = env.int("DJANGO_TRUSTED_PROXIES", default=0)

# --- The municipality -------------------------------------------------------------------------
VEILIGHEID_CONTACT = env.str("VEILIGHEID_CONTACT", default="mailto:veiligheid@localhost")
GEMEENTE_NAAM = env.str("GEMEENTE_NAAM", default="Welzijn")
DELING_DAGEN = env.int("DELING_DAGEN", default=90)
VRAAG_WERKDAGEN = env.int("VRAAG_WERKDAGEN", default=5)
KWESTIE_WERKDAGEN = env.int("KWESTIE_WERKDAGEN", default=10)
KWESTIE_TOEZEGGING_WERKDAGEN = env.int("KWESTIE_TOEZEGGING_WERKDAGEN", default=20)
KWESTIE_WEERWOORD_DAGEN = env.int("KWESTIE_WEERWOORD_DAGEN", default=42)
# Links in mails begin with this, never with what a request says its host is.
thuis = f"https://{ALLOWED_HOSTS[0]}" if PRODUCTION and ALLOWED_HOSTS else "http://localhost:8000"
PORTAAL_ADRES = env.str("PORTAAL_ADRES", default=thuis).rstrip("/")
UITNODIGING_DAGEN = env.int("UITNODIGING_DAGEN", default=14)
BEWAARTERMIJNEN = env.dict("BEWAARTERMIJNEN", cast={"value": int}, default={})
GRAFSTENEN = env.str("GRAFSTENEN", default="")
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
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
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
    "welzijn.kern.accounts.bewijs.Aanmelding",
    "welzijn.kern.accounts.deurpost.deurpost",
    "buurten.functies.sessiegrens.Sessiegrens",
    "buurten.begeleiding.poort.Begeleidingspoort",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "buurten.functies.poort.Poort",
    "buurten.functies.werkt_als.WerktAls",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
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

# What counts tries: room enough that others cannot push it out (a table keeps 300).
cache_server = env.cache_url("CACHE_URL", default="dbcache://welzijn_cache")
CACHES = {"default": cache_server | {"max_entries": 20_000}}
BEGELEIDING_MINUTEN = 20  # so long does helping somebody last; it ends by itself
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
ACCOUNT_ADAPTER = "welzijn.kern.accounts.adapter.AccountAdapter"
vars().update(INLOGREGELS)
MFA_ADAPTER = "welzijn.kern.accounts.adapter.FactorAdapter"
MFA_FORMS = {naam: f"welzijn.kern.accounts.forms.{form}" for naam, form in FACTORFORMEN.items()}
MFA_TOTP_ISSUER = GEMEENTE_NAAM  # how an app and a device name the portal
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS  # browsers allow it on localhost alone
# Whether the provider of identity asks for a second factor itself; then ours is not needed.
OIDC_STERK = env.bool("OIDC_STERK", default=False)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXIES
ACCOUNT_FORMS = {
    "login": "welzijn.kern.accounts.codes.InlogForm",
    "confirm_login_code": "welzijn.kern.accounts.codes.InlogcodeForm",
    "confirm_email_verification_code": "welzijn.kern.accounts.codes.AdrescodeForm",
}
# An identity provider of the gemeente; without OIDC_SERVER there is none.
OIDC_SERVER = env.str("OIDC_SERVER", default="")
SOCIALACCOUNT_PROVIDERS = aanbieder(
    OIDC_SERVER,
    naam=env.str("OIDC_NAAM", default="uw organisatie"),
    client_id=env.str("OIDC_CLIENT_ID", default=""),
    secret=env.str("OIDC_SECRET", default=""),
)
SOCIALACCOUNT_ADAPTER = "welzijn.kern.accounts.extern.ExternAdapter"
# Answers that might tell whether an address is known leave at whole steps of this many seconds.
ANTWOORD_STAP = env.float("ANTWOORD_STAP", default=0.1)

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
        "manifest-src": ["'self'"],
        "form-action": ["'self'", *oorsprong(OIDC_SERVER)],
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
SECURE_SSL_REDIRECT = SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# W021 asks for preload; that speaks for a whole domain, which is not this portal's to decide.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = logboeken(env.str("LOG_LEVEL", default="INFO"))

# --- Refusing to start, each with one sentence ---------------------------------------------------
for sentence in weigeringen(vars()):
    raise ImproperlyConfigured(sentence)
