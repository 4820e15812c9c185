"""The table of A02: every address, every role, what it answers. Written by hand.

Source: the permission matrix of the security bar and the decisions on rights and voting; never
copied from the permissions in the code. One row: the name of the address, the thing it points
at, and per role what GET and POST answer, in the order of `ROLLEN` in wereld.py:

    an visitor, ka account without a role, bw resident, vw resident who helps,
    vt representative, ow opbouwwerker, pa partner, co coordinator, am official,
    mo moderator, be beheerder, tl team lead, fg privacy officer, uit deactivated

    2 shown, D done (302), L to sign-in, 3 not allowed, 4 not there, 5 no such method, 9 too late

`=` as POST: the same as GET (a page, or a form sent empty: shown again with its errors). One
letter stands for all roles. A deactivated account is a visitor in every row. Where the matrix
says E ("own"), the row with `.eigen` points at something of that very person; who lost the role
keeps reading their own things (AVG, art. 15), and can do nothing with them.
"""

from importlib import import_module
from pkgutil import iter_modules

from tests.veiligheid import rijen as rijen_map

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
live                        -                      2                5
ready                       -                      2                5
home:start                  -                      2                =
home:toegankelijkheid       -                      2                =
home:privacy                -                      2                =
home:spelregels             -                      2                =
home:sneltoetsen            -                      2                =
home:veiligheid             -                      2                5
werkplek:overzicht          -                      L222222222222L   =
bouwstenen:overzicht        -                      L222222222222L   =
bouwstenen:formulier        -                      L222222222222L   =
dashboard:gemeente          -                      2                =
maandoverzicht:nieuwste     gebied.a               D                =
maandoverzicht:detail       maand.a                2                =
dashboard:wijk              pagina.a               2                =
gebiedspagina:nieuwste      gebied.a               D                =
gebiedspagina:detail        pagina.a               2                =
gebiedspagina:detail        pagina.gemeente        2                =
rodedraad:detail            draad.kwestie          2                =
rodedraad:detail            draad.signaal          44442222444444   =
rodedraad:detail            draad.initiatief       44444242424444   =
accounts:wijzigen           -                      L222222222222L   =
notificaties:lijst          -                      L222222222222L   =
notificaties:alles_lezen    -                      L555555555555L   LDDDDDDDDDDDDL
notificaties:lezen          bericht.eigen          L555555555555L   LDDDDDDDDDDDDL
notificaties:lezen          bericht.ander          L555555555555L   L444444444444L

# Signals: officials read figures, moderators and beheerders nothing; nobody of another wijk.
signalen:lijst              -                      L222222222222L   =
signalen:begin              -                      22DDDDDDD22222   =
signalen:melden             gebied.a               L322222223333L   =
signalen:melden             gebied.b               L333333333333L   =
signalen:detail             signaal.wijk           L444222244444L   =
signalen:detail             signaal.ander          L444444444444L   =
signalen:detail             signaal.eigen          L222222222222L   =
signalen:afronden           signaal.wijk           L444323244444L   =
signalen:afronden           signaal.ander          L444444444444L   =
signalen:afronden           signaal.eigen          L333323233333L   =

# Kwesties: what is open is public, a concept is for who bundles in that wijk.
kwesties:lijst              -                      2                =
kwesties:begin              -                      L2222D2D22222L   =
kwesties:bundelen           gebied.a               L333323233333L   =
kwesties:bundelen           gebied.b               L333333333333L   =
kwesties:detail             kwestie.wijk           2                =
kwesties:detail             kwestie.ander          2                =
kwesties:detail             kwestie.concept        44444242444444   =
kwesties:detail             kwestie.conceptander   4                =
kwesties:bijvoegen          kwestie.wijk           L333323233333L   =
kwesties:bijvoegen          kwestie.ander          L333333333333L   =
kwesties:bijvoegen          kwestie.concept        L444424244444L   =
kwesties:losmaken           kwestie.bundel         L333323233333L   =
kwesties:bewerken           kwestie.wijk           L333323233333L   =
kwesties:bewerken           kwestie.ander          L333333333333L   =
kwesties:bewerken           kwestie.concept        L444424244444L   =
kwesties:openen             kwestie.concept        L444424244444L   L4444D4D44444L
kwesties:openen             kwestie.wijk           L333333333333L   =
kwesties:openen             kwestie.conceptander   L444444444444L   =
kwesties:oppakken           kwestie.wijk           L333222223333L   =
kwesties:oppakken           kwestie.ander          L333333333333L   =
kwesties:oppakken           kwestie.concept        L444434344444L   =
kwesties:bijpraten          kwestie.opgepakt       L333323233333L   =
kwesties:bijpraten          kwestie.ander          L333333333333L   =
kwesties:teruggeven         kwestie.opgepakt       L333323233333L   =
kwesties:teruggeven         kwestie.ander          L333333333333L   =
kwesties:beantwoorden       kwestie.opgepakt       L333323233333L   =
kwesties:beantwoorden       kwestie.ander          L333333333333L   =
kwesties:stoppen            kwestie.wijk           L333323233333L   =
kwesties:stoppen            kwestie.ander          L333333333333L   =
kwesties:stoppen            kwestie.concept        L444424244444L   =
kwesties:heropenen          kwestie.klaar          L333323233333L   =
kwesties:heropenen          kwestie.wijk           L333333333333L   =

# Commissions are public promises; the coordinating party gives and ends, who does it reports.
opdrachten:lijst            -                      2                =
opdrachten:detail           opdracht.wijk          2                =
opdrachten:detail           opdracht.ander         2                =
opdrachten:geven            prioriteit.wijk        L333333233333L   =
opdrachten:geven            prioriteit.ander       L333333333333L   =
opdrachten:berichten        opdracht.wijk          L333323233333L   =
opdrachten:berichten        opdracht.ander         L333333333333L   =
opdrachten:berichten        opdracht.klaar         L333333333333L   =
opdrachten:afronden         opdracht.wijk          L333333233333L   =
opdrachten:afronden         opdracht.ander         L333333333333L   =
opdrachten:stoppen          opdracht.wijk          L333333233333L   =
opdrachten:stoppen          opdracht.ander         L333333333333L   =

# Initiatives: before publication for the maker and who looks at it; an official never (decision 5).
initiatieven:lijst          -                      2                =
initiatieven:begin          -                      L2DDD22222222L   =
initiatieven:eigen          -                      L222222222222L   =
initiatieven:wachtrij       -                      L333323232333L   =
initiatieven:voorstellen    gebied.a               L322233333333L   =
initiatieven:voorstellen    gebied.b               L333333333333L   =
initiatieven:detail         initiatief.wijk        2                =
initiatieven:detail         initiatief.ander       2                =
initiatieven:detail         initiatief.ingediend         44444242424444   =
initiatieven:detail         initiatief.ingediendander    44444444424444   =
initiatieven:detail         initiatief.ingediendeigen    42222222222224   =
initiatieven:detail         initiatief.afgewezen         4                =
initiatieven:detail         initiatief.afgewezeneigen    42222222222224   =
initiatieven:detail         initiatief.ingetrokken       4                =
initiatieven:bewerken       initiatief.wijk              L333333333333L   =
initiatieven:bewerken       initiatief.ingediend         L444434343444L   =
initiatieven:bewerken       initiatief.ingediendeigen    L322233333333L   =
initiatieven:indienen       initiatief.afgewezeneigen    L555555555555L   L3DDD33333333L
initiatieven:indienen       initiatief.afgewezen         L555555555555L   L444444444444L
initiatieven:intrekken      initiatief.ingediendeigen    L555555555555L   L3DDD33333333L
initiatieven:intrekken      initiatief.ingediend         L555555555555L   L444434343444L
initiatieven:publiceren     initiatief.ingediend         L555555555555L   L4444D4D4D444L
initiatieven:publiceren     initiatief.ingediendander    L555555555555L   L44444444D444L
initiatieven:publiceren     initiatief.ingediendeigen    L555555555555L   L333333333333L
initiatieven:publiceren     initiatief.wijk              L555555555555L   L333333333333L
initiatieven:afwijzen       initiatief.ingediend         L444424242444L   =
initiatieven:afwijzen       initiatief.ingediendander    L444444442444L   =
initiatieven:afwijzen       initiatief.ingediendeigen    L333333333333L   =
initiatieven:beginnen       initiatief.gepubliceerdeigen L555555555555L   L3DDD33333333L
initiatieven:beginnen       initiatief.wijk              L555555555555L   L333333333333L
initiatieven:afronden       initiatief.bezigeigen        L322233333333L   =
initiatieven:afronden       initiatief.wijk              L333333333333L   =
initiatieven:stoppen        initiatief.wijk              L333323232333L   =
initiatieven:stoppen        initiatief.ander             L333333332333L   =
initiatieven:stoppen        initiatief.gepubliceerdeigen L322223232333L   =
initiatieven:koppelen       initiatief.wijk              L333323233333L   =
initiatieven:koppelen       initiatief.ander             L333333333333L   =
initiatieven:koppelen       initiatief.gepubliceerdeigen L322223233333L   =
steun:steunen               initiatief.wijk              L555555555555L   L3DDDDD333333L
steun:steunen               initiatief.ander             L555555555555L   L333333333333L
steun:steunen               initiatief.ingediend         L555555555555L   L444434343444L
steun:steunen               initiatief.gepubliceerdeigen L555555555555L   L333333333333L
steun:intrekken             initiatief.wijk              L555555555555L   L3DDDDD333333L
steun:intrekken             initiatief.ander             L555555555555L   L333333333333L

# Helping: who asks and who helps is for the two of them and for who matches in their wijk.
vrijwilligers:lijst         -                      L333323333333L   =
vrijwilligers:begin         -                      L2DD222222222L   =
vrijwilligers:aanmelden     gebied.a               L32D333333333L   =
vrijwilligers:aanmelden     gebied.b               L333333333333L   =
vrijwilligers:detail        vrijwilliger.wijk      L444424444444L   =
vrijwilligers:detail        vrijwilliger.ander     L444444444444L   =
vrijwilligers:detail        vrijwilliger.vw        L442424444444L   =
vrijwilligers:bewerken      vrijwilliger.wijk      L444434444444L   =
vrijwilligers:bewerken      vrijwilliger.vw        L442434444444L   =
vrijwilligers:stoppen       vrijwilliger.wijk      L555555555555L   L444434444444L
vrijwilligers:stoppen       vrijwilliger.vw        L555555555555L   L44D434444444L
vrijwilligers:hervatten     vrijwilliger.vw        L555555555555L   L443434444444L
hulpvragen:lijst            -                      2                =
hulpvragen:begin            -                      L2DD222222222L   =
hulpvragen:vragen           gebied.a               L322333333333L   =
hulpvragen:vragen           gebied.b               L333333333333L   =
hulpvragen:detail           hulpvraag.wijk         L442424444444L   =
hulpvragen:detail           hulpvraag.ander        L444444444444L   =
hulpvragen:detail           hulpvraag.gekoppeld    L444424444444L   =
hulpvragen:detail           hulpvraag.samen        L442424444444L   =
hulpvragen:detail           hulpvraag.eigen        L222222222222L   =
hulpvragen:intrekken        hulpvraag.wijk         L555555555555L   L443434444444L
hulpvragen:intrekken        hulpvraag.eigen        L555555555555L   L3DD333333333L
hulpvragen:afronden         hulpvraag.wijk         L443424444444L   =
hulpvragen:afronden         hulpvraag.ander        L444444444444L   =
hulpvragen:afronden         hulpvraag.eigen        L322323333333L   =
koppelingen:lijst           -                      L222222222222L   =
koppelingen:aanbieden       hulpvraag.wijk         L555555555555L   L44D434444444L
koppelingen:aanbieden       hulpvraag.ander        L555555555555L   L444444444444L
koppelingen:aanbieden       hulpvraag.eigen        L555555555555L   L333333333333L
koppelingen:koppelen        hulpvraag.wijk         L443424444444L   =
koppelingen:koppelen        hulpvraag.ander        L444444444444L   =
koppelingen:koppelen        hulpvraag.eigen        L333323333333L   =
koppelingen:detail          koppeling.wijk         L444424444444L   =
koppelingen:detail          koppeling.akkoord      L444424444444L   =
koppelingen:detail          koppeling.ander        L444444444444L   =
koppelingen:detail          koppeling.vw           L442424444444L   =
koppelingen:detail          koppeling.bw           L424424444444L   =
koppelingen:aanvaarden      koppeling.wijk         L555555555555L   L444434444444L
koppelingen:aanvaarden      koppeling.vw           L555555555555L   L44D434444444L
koppelingen:aanvaarden      koppeling.bw           L555555555555L   L4D4434444444L
koppelingen:aanvaarden      koppeling.ander        L555555555555L   L444444444444L
koppelingen:afwijzen        koppeling.wijk         L444434444444L   =
koppelingen:afwijzen        koppeling.vw           L442434444444L   =
koppelingen:afronden        koppeling.samen        L442424444444L   =
koppelingen:afronden        koppeling.akkoord      L444424444444L   =
koppelingen:afronden        koppeling.ander        L444444444444L   =
"""

# Rows of what stands lower: areas, and the year of a wijk.
MEER = """
#                                                  an ka bw vw vt ow pa co am mo be uit
prioriteiten:lijst          -                      2                =
prioriteiten:begin          -                      L222222D22222L   =
prioriteiten:voorbereiden   gebied.a               L333333233333L   =
prioriteiten:voorbereiden   gebied.b               L333333333333L   =
prioriteiten:detail         ronde.ophalen          2                =
prioriteiten:detail         ronde.wegen            2                =
prioriteiten:detail         ronde.vaststellen      2                =
prioriteiten:detail         ronde.voorbereiden     44444442444444   =
prioriteiten:detail         ronde.voorbereidenander  4              =
prioriteiten:voorstel       voorstel.ophalen       2                =
prioriteiten:voorstel       voorstel.voorbereiden  44444442444444   =
prioriteiten:prioriteit     prio.wijk              2                =
prioriteiten:bewerken       ronde.voorbereiden     L444444244444L   =
prioriteiten:bewerken       ronde.voorbereidenander  L444444444444L =
prioriteiten:bewerken       ronde.ophalen          L333333333333L   =
prioriteiten:detail         ronde.klaarvoorbereiden  44442442244444 =
prioriteiten:detail         ronde.klaarwegen       2                =
prioriteiten:bewerken       ronde.klaarvoorbereiden  L444344334444L =
prioriteiten:klaarzetten    ronde.voorbereiden     L444444244444L   L444444D44444L
prioriteiten:klaarzetten    ronde.voorbereidenander  L444444444444L =
prioriteiten:klaarzetten    ronde.klaarvoorbereiden  L444344234444L L444344D34444L
prioriteiten:klaarzetten    ronde.ophalen          L333333333333L   =
prioriteiten:klaarzetten    ronde.wegen            L333333233333L   L333333D33333L
prioriteiten:klaarzetten    ronde.wegenander       L333333333333L   =
prioriteiten:terugnemen     ronde.voorbereiden     L555555555555L   L444444344444L
prioriteiten:terugnemen     ronde.klaarvoorbereiden  L555555555555L L444344D34444L
prioriteiten:terugnemen     ronde.klaarwegen       L555555555555L   L333333D33333L
prioriteiten:openen         ronde.voorbereiden     L444444344444L   =
prioriteiten:openen         ronde.klaarvoorbereiden  L444244324444L L444D443D4444L
prioriteiten:openen         ronde.voorbereidenander  L444444444444L =
prioriteiten:openen         ronde.ophalen          L333333333333L   =
prioriteiten:doorgaan       ronde.ophalen          L333333233333L   L333333D33333L
prioriteiten:doorgaan       ronde.ophalenander     L333333333333L   =
prioriteiten:doorgaan       ronde.wegen            L333333333333L   =
prioriteiten:voorstellen    ronde.ophalen          L322222223333L   =
prioriteiten:voorstellen    ronde.ophalenander     L333333333333L   =
prioriteiten:voorstellen    ronde.wegen            L333333333333L   =
prioriteiten:voorstellen    ronde.voorbereiden     L444444344444L   =
prioriteiten:agenderen      ronde.ophalen          L333323233333L   =
prioriteiten:agenderen      ronde.ophalenander     L333333333333L   =
prioriteiten:agenderen      ronde.wegen            L333333333333L   =
prioriteiten:intrekken      voorstel.ophalen       L333333233333L   =
prioriteiten:intrekken      voorstel.eigen         L322222223333L   =
prioriteiten:intrekken      voorstel.voorbereiden  L444444344444L   =
prioriteiten:intrekken      voorstel.uitvoeren     L333333333333L   =
# Stickers: residents and professionals in secret, the gemeente (or a small group) in the open.
prioriteiten:stemmen        ronde.wegen            L322222233333L   =
prioriteiten:stemmen        ronde.openbaar         L322233333333L   =
prioriteiten:stemmen        ronde.wegenander       L333333333333L   =
prioriteiten:stemmen        ronde.ophalen          L333333333333L   =
prioriteiten:stemmen        ronde.vaststellen      L333333333333L   =
prioriteiten:stemmen        ronde.voorbereiden     L444444344444L   =
prioriteiten:uitspreken     ronde.wegen            L333333323333L   =
prioriteiten:uitspreken     ronde.openbaar         L333322223333L   =
prioriteiten:uitspreken     ronde.wegenander       L333333333333L   =
prioriteiten:uitspreken     ronde.vaststellen      L333333333333L   =
prioriteiten:sluiten        ronde.wegen            L333333333333L   =
prioriteiten:sluiten        ronde.klaarwegen       L333233323333L   L333D333D3333L
prioriteiten:sluiten        ronde.wegenander       L333333333333L   =
prioriteiten:sluiten        ronde.vaststellen      L333333333333L   =
prioriteiten:uitslag        ronde.vaststellen      2                =
prioriteiten:uitslag        ronde.wegen            3                =
prioriteiten:uitslag        ronde.openbaar         3                =
prioriteiten:uitslag        ronde.voorbereiden     44444443444444   =
prioriteiten:biljetten      ronde.vaststellen      2                =
prioriteiten:biljetten      ronde.wegen            3                =
prioriteiten:biljetten      ronde.openbaar         3                =
prioriteiten:biljetten      ronde.voorbereiden     44444443444444   =
prioriteiten:kiezen         ronde.vaststellen      L333333233333L   =
prioriteiten:kiezen         ronde.wegen            L333333333333L   =
prioriteiten:ondertekenen   ronde.vaststellen      L333233223333L   =
prioriteiten:ondertekenen   ronde.wegen            L333333333333L   =
# Who is who: public; organisations, functions and who holds them are the beheerder's.
functies:lijst              -                      2                =
functies:detail             functie.ow             2                =
functies:detail             functie.uit            2                =
functies:organisaties       -                      2                =
functies:organisatie        organisatie            2                =
functies:profiel            -                      L222222222222L   =
functies:vestigen           -                      L222222222222L   =
functies:beheer             -                      L333333333233L   =
functies:organisatie_toevoegen  -                  L333333333233L   =
functies:organisatie_bewerken  organisatie         L333333333233L   =
functies:functie_toevoegen  -                      L333333333233L   =
functies:functie_bewerken   functie.ow             L333333333233L   =
functies:functie_plaatsen   functie.ow             L333333333233L   L333333333D33L
functies:functie_plaatsen   functie.be             L333333333333L   =
functies:beeindigen         bezetting.ow           L333333333233L   =
bijlagen:beeld              bijlage.openbaar       2                5
bijlagen:beeld              bijlage.geheim         4                5
# Areas: who works there edits, a resident proposes; files and themes are the beheerder's.
gebieden:lijst              -                      2                =
gebieden:bewerken           gebied.a               L333223233233L   =
gebieden:bewerken           gebied.b               L333333333233L   =
gebieden:voorstellen        gebied.a               L322332323333L   =
gebieden:voorstellen        gebied.b               L333333333333L   =
gebieden:wijzigingen        -                      L222222222222L   =
gebieden:wijziging          wijziging.wijk         L444224244244L   =
gebieden:wijziging          wijziging.ander        L444444444244L   =
gebieden:wijziging          wijziging.eigen        L222222222222L   =
gebieden:overnemen          wijziging.wijk         L555555555555L   L444DD4D44D44L
gebieden:overnemen          wijziging.ander        L555555555555L   L444444444D44L
gebieden:overnemen          wijziging.eigen        L555555555555L   L333DD3D33D33L
gebieden:afwijzen           wijziging.wijk         L444224244244L   =
gebieden:afwijzen           wijziging.ander        L444444444244L   =
gebieden:aanleveringen      -                      L333333333233L   =
gebieden:aanleveren         -                      L333333333233L   =
gebieden:aanlevering        aanlevering            L444444444244L   =
gebieden:verwerken          aanlevering            L555555555555L   L444444444D44L
gebieden:weggooien          aanlevering            L555555555555L   L444444444D44L
gebieden:themas             -                      L333333233233L   =
gebieden:thema_toevoegen    -                      L333333333233L   =
gebieden:thema_bewerken     thema                  L333333333233L   =
gebieden:thema_verwoorden   thema                  L333333233233L   =
"""

# What every room adds: one module of rijen/ each, with its own `ROWS`.
KAMERS = [
    import_module(f"tests.veiligheid.rijen.{m.name}") for m in iter_modules(rijen_map.__path__)
]
ALLES = ROWS + MEER + "".join(kamer.ROWS for kamer in KAMERS)


def rijen(tabel: str = ALLES) -> list[tuple[str, str, str, str]]:
    """(address, thing, GET per role, POST per role); a typo in the table fails here."""
    gevonden = []
    for regel in tabel.splitlines():
        if regel and not regel.startswith("#"):
            naam, ding, get, post = regel.split()
            get = get * 14 if len(get) == 1 else get
            post = get if post == "=" else post * 14 if len(post) == 1 else post
            if not (len(get) == len(post) == 14):
                raise ValueError(f"fourteen roles, please: {regel}")
            gevonden.append((naam, ding, get, post))
    return gevonden
