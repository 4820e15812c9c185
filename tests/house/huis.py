"""The house on one page. These lists are the documentation: README quotes them, tests read them."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Imports only go down: a storey may import from those before it, never from those after it.
STOREYS = ["welzijn.kern", "buurten", "initiatieven", "vrijwilligers", "welzijn.portaal"]

# Within a storey a room may import from the rooms before it.
ROOMS = {
    "welzijn.kern": [
        "logboek", "vernietiging", "draad", "bijlagen", "accounts", "toestemmingen",
        "notificaties", "zoekopdrachten", "moderatie", "reacties",
    ],
    "buurten": [
        "gebieden", "functies", "uitnodigingen", "netwerken", "begeleiding", "kaartjes", "vragen",
        "hulpbronnen", "noodinzagen", "signalen", "delingen", "terugmeldingen",
        "wisverzoeken", "kwesties", "afspraken", "weerwoorden", "samenhang", "prioriteiten",
        "opdrachten", "overleg",
    ],
    "initiatieven": ["register", "steun", "voortgang", "middelen", "kennis"],
    "vrijwilligers": ["register", "hulpvragen", "koppelingen", "inzet"],
    # The roof: overzichten first; the others do not import each other.
    "welzijn.portaal": [
        "overzichten", "bewaartermijnen", "bouwstenen", "dashboard", "gebiedspagina", "home",
        "maandoverzicht", "moderatie", "opendata", "overdracht", "privacy", "proefgemeente",
        "rodedraad", "toezicht", "werkplek", "zoeken",
    ],
}  # fmt: skip

# Within a room a door may import from the doors before it. A pure module (no Django, nothing of
# ours but other pure modules) is named after its sum and comes before all doors.
DOORS = [
    "querysets", "models", "permissions", "berichten", "actions", "imports", "privacy", "opendata",
    "bewaren", "forms", "filters", "views", "urls",
]  # fmt: skip

# Only inside their own room; guests never.
FRONT = {"forms", "filters", "views", "urls"}

# Doors that one room has and others have not: room -> door -> the door it comes right after.
OWN_DOORS = {
    # the chain over the lines, the locks in the database, and the check
    "welzijn.kern.logboek": {
        "zegels": "models",
        "sloten": "models",
        "opruimen": "models",  # lines whose term is over
        "nagaan": "models",
    },
    # the terms, and what rooms say about theirs
    "welzijn.kern.vernietiging": {"klassen": "models", "delen": "models"},
    # what all rooms have a term for; the rows whose term is over; doing it again after a restore
    "welzijn.portaal.bewaartermijnen": {
        "kamers": "querysets",
        "stenen": "querysets",
        "bestanden": "querysets",
        "lezen": "permissions",
        "ronde": "actions",
    },
    # what a list shows of them
    "welzijn.kern.zoekopdrachten": {"weergave": "permissions"},
    "welzijn.kern.draad": {"keten": "querysets"},  # the recursive query of the red thread
    # what a session proved, and where allauth calls
    "welzijn.kern.accounts": {
        "bewijs": "models",
        "sessies": "models",  # what a session proved, and where there are some
        "codes": "actions",
        "kennismaking": "actions",
        "adapter": "actions",
        "deurpost": "actions",
        "receivers": "actions",
        "extern": "forms",  # where allauth, Django and a provider call
        "inloggen": "urls",
        "maat": "models",  # the addresses of allauth that we use, on the beat
    },
    "welzijn.kern.bijlagen": {"velden": "models"},  # the form field that makes a picture anew
    "buurten.gebieden": {"velden": "models"},  # the field by which every list narrows to a place
    # the keys of ballots (files outside the database), the count, what waits for a second person,
    # the ballot box, what may be looked at when, and the words of its pages
    "buurten.prioriteiten": {
        "sleutels": "models",
        "telling": "models",
        "klaarzetting": "models",
        "stembus": "permissions",
        "lezen": "permissions",
        "weergave": "permissions",
    },
    # the words of its pages, and what they read by right
    "welzijn.portaal.toezicht": {"lezen": "permissions", "weergave": "permissions"},
    "welzijn.portaal.maandoverzicht": {"lezen": "querysets"},  # idem
    "welzijn.portaal.rodedraad": {"lezen": "querysets"},  # the roof has no models to question
    # idem: what waits as lines, and per right
    "welzijn.portaal.werkplek": {
        "regels": "querysets",
        "stapel": "querysets",
        "kwesties": "querysets",
        "blokken": "querysets",
    },
    "welzijn.portaal.privacy": {"kamers": "querysets"},  # what all rooms know about a person
    # where Django asks for rights, and the gate for who holds a function
    "buurten.begeleiding": {"poort": "models"},  # the gate: in such a session who one is
    # the parts that every deed on a kwestie has; what its page tells
    "buurten.signalen": {
        "verwant": "permissions",
        "uitdraai": "permissions",
        "gevolg": "permissions",  # what came of it, for a receipt
    },  # idem; as a file
    "buurten.kwesties": {
        "grepen": "berichten",
        "uitdraai": "permissions",  # the list as a file
        "omheen": "permissions",  # what lies around it, in one question
        "perioden": "permissions",
        "afkomst": "permissions",  # which kwesties it came from
        "weergave": "permissions",
    },
    "buurten.afspraken": {"grepen": "berichten"},  # idem, of deeds about what is arranged
    "buurten.samenhang": {"grepen": "berichten"},  # idem, of joining and splitting
    "buurten.functies": {
        "backends": "models",
        "opvolging": "models",
        "handtekening": "models",  # how a deed is signed, for every room
        "werkt_als": "models",  # for which of several functions somebody works
        "poort": "permissions",
        "sessiegrens": "permissions",
        "kaart": "permissions",
    },
}

# Where models live: the door, and what a room with more of them than fit one file adds.
MODELS = ("models", "klaarzetting")

# Loose modules of the foundation, in import order. They stand below the rooms and know none.
CELLAR = [
    "geheim", "tijd", "levensloop", "rechten", "eenmaal", "ontvangst", "wacht", "bewaken",
    "bestanden", "opendata", "http", "headers", "static", "renderer", "fouten", "invoer", "keuzes",
    "beperken", "inlogregels", "weigeringen", "limiet", "bon", "werkdagen",
    "uitvoer", "uitdraai", "stil",
]  # fmt: skip

# Loose modules that stand on the rooms of their storey: nothing but settings and urls names them.
ATTIC = {"apps", "context", "gezondheid", "management", "migrations", "templatetags"}

# A folder that is a storey's but not a room.
NO_ROOM = {"management", "migrations", "templatetags"}

# What may name a module above it by a dotted string; the inversions of the house.
INVERSIONS = {
    "welzijn.kern.rechten": "the one rights table joins what the rooms allow",
    "welzijn.settings": "Django's own: apps, backends, adapters",
    "welzijn.urls": "the street plan: every prefix, once",
}

# What writes rows outside actions.py and privacy.py.
WRITERS = {
    "buurten.kwesties.grepen": "the parts of deeds, called inside one",
    "buurten.afspraken.grepen": "idem",
    "buurten.samenhang.grepen": "idem",
    "welzijn.kern.eenmaal": "saves, once, what the deed that calls it hands over",
    "welzijn.kern.logboek.models": "super().save() behind the guard that lets a line in once",
    "welzijn.kern.logboek.querysets": "many new lines at once, behind the same guard",
    "welzijn.kern.logboek.zegels": "the seals, after the deed and apart from it",
    "welzijn.kern.logboek.opruimen": "lines whose term is over, called inside the deed that tells",
    "welzijn.kern.geheim": "keeps the same text under another key; who asks writes the line",
    "welzijn.kern.static": "writes files, no rows",
    "welzijn.kern.uitdraai": "idem",
    "buurten.prioriteiten.stembus": "ballots, inside the deed that holds the row of the Stemming",
    "welzijn.kern.accounts.querysets": "create_user is Django's own contract",
    "welzijn.portaal.proefgemeente": "the invented municipality is made in bulk, with past dates",
}

# Functions in actions.py that are part of a deed, called inside one that writes the line.
PART_OF_A_DEED = {
    "welzijn.kern.logboek.actions.vastleggen": "it is the pen itself",
    "welzijn.kern.logboek.actions.inzien": "the pen of the inzagelog: a look is no deed",
    "welzijn.kern.draad.actions.schakelen": "ties the link of the deed that calls it",
    "welzijn.kern.bijlagen.actions.bewaren": "keeps a picture for the deed that calls it",
    "welzijn.kern.bijlagen.actions.vervangen": "changes a picture for the deed that calls it",
    "welzijn.kern.bijlagen.actions.weghalen": "takes a picture away for the deed that calls it",
    "welzijn.kern.accounts.actions.sessies_opruimen": "part of the periodic round",
    "welzijn.kern.vernietiging.actions.begraven": "marks what the deed that calls it destroys",
    "welzijn.kern.vernietiging.actions.begraaf_dit": "idem, one thing",
    "welzijn.kern.vernietiging.actions.noteren": "the record of the deed that calls it",
    "welzijn.kern.notificaties.actions.notificeren": "tells what the deed that calls it did",
}

# POST-only views that change nothing but the session.
SESSION_ONLY = {
    "buurten.functies:wisselen": "says of this session for which function one works",
    "welzijn.kern.accounts:toestel": "says of this session whether the device is one's own",
    "welzijn.kern.accounts:verlengen": "says of this session that somebody is still there",
    "welzijn.portaal.proefgemeente:binnengaan": "signs in an invented person, in the demo alone",
}

# The public register: loaded without visible_to, because everyone may see all of it.
PUBLIC_REGISTER = {
    "Gebied": "areas are public",
    "Thema": "the list of subjects is public",
    "Kerncijfer": "figures of areas are public",
    "Organisatie": "who works in the neighbourhood is public",
    "Functie": "positions are public; who holds them is not in this list",
}

# Loaded without visible_to by one room: "room:Model" -> the reason.
UNSEEN = {
    "welzijn.kern.accounts:UserSession": "one's own rows of allauth's list, by user_id",
    "buurten.delingen:Inzage": "who looked at a signal, for who sets its readers",
    "welzijn.portaal.proefgemeente:User": "the invented people by name, in the demo alone",
}

# Words by which a view declares who may come in, besides mag_... and @login_not_required.
ASKS = {"visible_to", "require", "werkgebieden", "zetels_met"}

# Views for everyone who is signed in, about nobody but themselves.
EVERYONE = {
    "buurten.functies:wisselen": "chooses among one's own functions, for this very session",
    "welzijn.kern.accounts:bevestigen": "who one is; answered by the session and a mail to oneself",
    "welzijn.kern.accounts:beveiligen": "one's own second factor",
    "welzijn.kern.accounts:sessies": "where one is signed in oneself",
    "welzijn.kern.accounts:toestel": "says something of this very session",
    "welzijn.kern.accounts:verlengen": "idem",
    "welzijn.portaal.privacy:uitgeschreven": "what this very session just did, without a name",
    "buurten.signalen:bewaard": "what one's own device keeps; the page itself holds nothing",
    "welzijn.portaal.bouwstenen:overzicht": "the gallery shows no data, only drawings",
    "welzijn.portaal.bouwstenen:formulier": "the gallery shows no data, only drawings",
}

# Ways of looking: rights and mag_ that open a page and change nothing.
LOOKING = {
    "bekijken": "reading what is not public",
    "lezen": "reading the words of what is not public",
    "gedeeld": "reading what somebody shared, one by one; every look is logged",
    "nood": "reading in an emergency, an hour long; every look is logged, another hears",
    "inzien": "reading who somebody is that asks or gives help; every look is logged",
    "bereiken": "reading how to reach each other, once both agreed; idem",
    "werken": "opens a work list",
}

# Rooms made of readings: their modules are named after what they read, not after a door.
# The invented municipality is made of heaps of plain values.
READINGS = {"welzijn.portaal.overzichten", "welzijn.portaal.proefgemeente"}

# Namespaces that are not the name of the room (a register uses the noun of its storey).
NAMESPACES = {
    "welzijn.kern.moderatie": "vlaggen",  # the queue on the roof is called moderatie
}

# Namespaces whose addresses begin with another word, because people read that one.
PREFIXES = {
    "home": "",  # the front door has no name
    "gebiedspagina": "wijken",  # the page of a wijk or buurt
    "proefgemeente": "demo",  # how to come in as each role
    "privacy": "mijngegevens",  # /privacy/ is what we promise everyone
    "toestemmingen": "mijngegevens",  # stands with the rest of one's own data
}

# Addresses without a room: standards decide their form.
LOOSE_ADDRESSES = {
    "live": "/health/live, asked by machines",
    "ready": "/health/ready, asked by machines",
    "home:veiligheid": "/.well-known/security.txt, RFC 9116",
    "prioriteiten:biljetten": "a file that people keep, named as one",
    "signalen:werker": "a script of the browser, which answers for what lies under its folder",
}

# Addresses of ours that need no sign-in, each with its reason.
PUBLIC = {
    "live": "machines have no account",
    "ready": "machines have no account",
    "home:start": "the front page",
    "accounts:aanmelden": "the code of who signs up; nobody is signed in yet",
    "home:toegankelijkheid": "the law asks for it",
    "home:privacy": "the law asks for it",
    "home:veiligheid": "RFC 9116: whoever finds a hole must find us",
    "home:sneltoetsen": "which keys do what, before one signs in too",
    "home:spelregels": "whoever wants to join reads the rules first",
    "privacy:weg": "whose account is gone has no account to read it with",
    "bijlagen:beeld": "pictures on public pages; others are served by their own room",
    "gebieden:lijst": "areas are public",
    "functies:lijst": "who is who is for everybody",
    "functies:detail": "the card of a function is public",
    "netwerken:lijst": "residents speak with one voice in the open",
    "netwerken:detail": "who speaks for residents, and chosen by whom, is public",
    "uitnodigingen:welkom": "who is invited has no account yet; it says what for, nothing else",
    "functies:kaart": "the same card, on paper",
    "kaartjes:lijst": "of residents who chose to be seen by everyone",
    "kaartjes:detail": "idem",
    "functies:organisaties": "who works in the neighbourhood is public",
    "functies:organisatie": "idem",
    "vragen:stellen": "asking works without an account",
    "vragen:volgen": "who has a receipt has no account",
    "signalen:begin": "giving a signal works without an account",
    "signalen:inzenden": "idem",
    "signalen:volgen": "who has a receipt has no account",
    "signalen:offline": "what a browser shows without a connection; the same for everyone",
    "signalen:werker": "a script, the same for everyone",
    "gebiedspagina:detail": "what goes on in a wijk is public",
    "gebiedspagina:nieuwste": "leads to the newest division of a wijk",
    "dashboard:gemeente": "everybody steers by the same figures",
    "dashboard:wijk": "everybody steers by the same figures",
    "dashboard:continuiteit": "idem; about functions, not about people",
    "maandoverzicht:nieuwste": "leads to the month of today",
    "maandoverzicht:detail": "the same sheet for all; exact counts for who reads signals",
    "rodedraad:detail": "the thread is read by anyone who may see its ends",
    "toezicht:rechten": "who may what is for everybody to check",
    "kwesties:lijst": "an open kwestie is public",
    "kwesties:detail": "an open kwestie is public",
    "afspraken:lijst": "who picks up what is public",
    "opdrachten:lijst": "a commission is a public promise",
    "opdrachten:detail": "a commission is a public promise",
    "hulpvragen:lijst": "visitors read how helping works; requests show after sign-in",
    "prioriteiten:lijst": "the year of a wijk is public",
    "prioriteiten:detail": "the year of a wijk is public",
    "prioriteiten:voorstel": "what may become a priority is public",
    "prioriteiten:uitslag": "a result is public",
    "prioriteiten:biljetten": "anyone can count again",
    "prioriteiten:prioriteit": "what the wijk does first is public",
    "initiatieven:lijst": "what residents start is public",
    "initiatieven:detail": "a published initiative is public",
}

# Addresses of allauth: theirs by form and by test; those that need no sign-in.
ALLAUTH = ("account_", "mfa_", "socialaccount_", "usersessions_", "openid_connect_")
ALLAUTH_PUBLIC = {
    "account_login", "account_signup", "account_confirm_login_code", "account_request_login_code",
    "account_email_verification_sent", "account_inactive", "account_logout", "mfa_authenticate",
    "mfa_login_webauthn",
    "socialaccount_login_cancelled", "socialaccount_signup", "openid_connect_login",
    "openid_connect_callback",
}  # fmt: skip

# Folders of templates that belong to no room.
SHARED_FOLDERS = {
    "components", "allauth", "account", "mfa", "socialaccount", "usersessions", "mail", "django",
}  # fmt: skip

# Templates at the top: the frame, and what is shown when something goes wrong.
PAGES = {
    "base.html", "fout.html", "400.html", "403.html", "403_csrf.html", "404.html", "405.html",
    "500.html", "503.html", "503_geheim.html",
}  # fmt: skip

# Functions that give the address of a thing they are handed; that may be a page of the roof.
OF_A_THING = {"get_absolute_url": "its own page", "draad": "its red thread"}

# The frame of every page: signposts that may point at any storey.
FRAME = {
    "base.html", "403.html", "components/header.html", "components/footer.html",
    "components/account.html", "components/hulp.html", "components/sessie.html",
    "components/worksas.html",
}  # fmt: skip

# Words in templates that are the same in every language.
PLAIN_WORDS = {"Welzijn", "CSV", "GeoJSON", "JSON", "PDF", "SVG", "EUPL", "CBS", "km", "kB", "MB"}

# Decision 18: sign-in events of allauth and Django, and nothing else.
RECEIVERS = {"welzijn.kern.accounts.receivers"}

# Names of drawers; in singular or plural.
NO_HOME = {"util", "helper", "common", "service", "misc", "tool", "shared", "generic"}

# Models that override save() or delete(): "module.Model" -> the reason, never a business rule.
SAVES: dict[str, str] = {
    "welzijn.kern.logboek.models.Regel": "a line that exists is never saved again or deleted",
}

# Modules that speak raw SQL, and why the ORM could not.
RAW_SQL = {
    "buurten.migrations.0007_woorden_vinden": "an extension and its index, where the role may",
    "buurten.functies.backends": "asks the same about seats at every request: put together once",
    "welzijn.kern.draad.keten": "one recursive query walks the thread both ways",
    "welzijn.kern.gezondheid": "asks the database the simplest question",
    "welzijn.kern.logboek.sloten": "triggers: the ORM has none",
    "welzijn.kern.logboek.zegels": "the advisory lock on the end of the chain",
    "welzijn.kern.tijd": "asks the clock of the database",
    "welzijn.kern.uitvoer": "counts questions of Django's own making together, in one go",
}

# Modules that mark text as safe, and why.
MARKED_SAFE: dict[str, str] = {}

# Ids of the security checklist that we claim; test_ids fails on one without a test.
CLAIMED = [
    "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13",
    "A14", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B11", "B12",
    "B13", "B14", "B15", "C02", "C04", "C06", "C07", "C08", "C12", "C15", "C16", "C17",
    "D06", "D09", "D10", "D11", "D12", "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08",
    "E09", "E10", "E11", "E14", "E15", "F03", "F04", "F09", "F15", "F16", "F18", "F20", "F21",
    "F32", "F34", "G01", "G02", "G03", "G04", "G10",
]  # fmt: skip

# Stylesheets that say colours, as tokens: one for screens, one for paper.
COLOURS = {"tokens.css", "print.css"}
