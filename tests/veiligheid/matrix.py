"""The table of A02: every address, every role, what it answers. Written by hand.

Source: the permission matrix of the security bar and the decisions on rights and voting; never
copied from the permissions in the code. One row: the name of the address, the thing it points
at, and per role what GET and POST answer, in the order of `ROLLEN` in wereld.py:

    an visitor, ka account without a role, bw resident, vw resident who helps,
    vt representative, ow opbouwwerker, pa partner, co coordinator, am official,
    mo moderator, be beheerder, uit deactivated

    2 shown, D done (302), L to sign-in, 3 not allowed, 4 not there, 5 no such method, 9 too late

`=` as POST: the same as GET (a page, or a form sent empty: shown again with its errors). One
letter stands for all roles. A deactivated account is a visitor in every row. Where the matrix
says E ("own"), the row with `.eigen` points at something of that very person; who lost the role
keeps reading their own things (AVG, art. 15), and can do nothing with them.
"""

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be uit
live                        -                      2              5
ready                       -                      2              5
home:start                  -                      2              =
home:toegankelijkheid       -                      2              =
home:privacy                -                      2              =
home:spelregels             -                      2              =
home:veiligheid             -                      2              5
werkplek:overzicht          -                      L2222222222L   =
bouwstenen:overzicht        -                      L2222222222L   =
bouwstenen:formulier        -                      L2222222222L   =
dashboard:gemeente          -                      2              =
dashboard:wijk              pagina.a               2              =
gebiedspagina:nieuwste      gebied.a               D              =
gebiedspagina:detail        pagina.a               2              =
gebiedspagina:detail        pagina.gemeente        2              =
rodedraad:detail            draad.kwestie          2              =
rodedraad:detail            draad.signaal          444422224444   =
rodedraad:detail            draad.initiatief       444442424244   =
accounts:wijzigen           -                      L2222222222L   =
notificaties:lijst          -                      L2222222222L   =
notificaties:alles_lezen    -                      L5555555555L   LDDDDDDDDDDL
notificaties:lezen          bericht.eigen          L5555555555L   LDDDDDDDDDDL
notificaties:lezen          bericht.ander          L5555555555L   L4444444444L

# Signals: officials read figures, moderators and beheerders nothing; nobody of another wijk.
signalen:lijst              -                      L2222222222L   =
signalen:begin              -                      L2DDDDDDD22L   =
signalen:melden             gebied.a               L3222222233L   =
signalen:melden             gebied.b               L3333333333L   =
signalen:detail             signaal.wijk           L4442222444L   =
signalen:detail             signaal.ander          L4444444444L   =
signalen:detail             signaal.eigen          L2222222222L   =
signalen:afronden           signaal.wijk           L4443232444L   =
signalen:afronden           signaal.ander          L4444444444L   =
signalen:afronden           signaal.eigen          L3333232333L   =

# Kwesties: what is open is public, a concept is for who bundles in that wijk.
kwesties:lijst              -                      2              =
kwesties:begin              -                      L2222D2D222L   =
kwesties:bundelen           gebied.a               L3333232333L   =
kwesties:bundelen           gebied.b               L3333333333L   =
kwesties:detail             kwestie.wijk           2              =
kwesties:detail             kwestie.ander          2              =
kwesties:detail             kwestie.concept        444442424444   =
kwesties:detail             kwestie.conceptander   4              =
kwesties:bijvoegen          kwestie.wijk           L3333232333L   =
kwesties:bijvoegen          kwestie.ander          L3333333333L   =
kwesties:bijvoegen          kwestie.concept        L4444242444L   =
kwesties:losmaken           kwestie.bundel         L3333232333L   =
kwesties:bewerken           kwestie.wijk           L3333232333L   =
kwesties:bewerken           kwestie.ander          L3333333333L   =
kwesties:bewerken           kwestie.concept        L4444242444L   =
kwesties:openen             kwestie.concept        L4444242444L   L4444D4D444L
kwesties:openen             kwestie.wijk           L3333333333L   =
kwesties:openen             kwestie.conceptander   L4444444444L   =
kwesties:oppakken           kwestie.wijk           L3332222233L   =
kwesties:oppakken           kwestie.ander          L3333333333L   =
kwesties:oppakken           kwestie.concept        L4444343444L   =
kwesties:teruggeven         kwestie.opgepakt       L3333232333L   =
kwesties:teruggeven         kwestie.ander          L3333333333L   =
kwesties:beantwoorden       kwestie.opgepakt       L3333232333L   =
kwesties:beantwoorden       kwestie.ander          L3333333333L   =
kwesties:stoppen            kwestie.wijk           L3333232333L   =
kwesties:stoppen            kwestie.ander          L3333333333L   =
kwesties:stoppen            kwestie.concept        L4444242444L   =
kwesties:heropenen          kwestie.klaar          L3333232333L   =
kwesties:heropenen          kwestie.wijk           L3333333333L   =

# Commissions are public promises; the coordinating party gives and ends, who does it reports.
opdrachten:lijst            -                      2              =
opdrachten:detail           opdracht.wijk          2              =
opdrachten:detail           opdracht.ander         2              =
opdrachten:geven            prioriteit.wijk        L3333332333L   =
opdrachten:geven            prioriteit.ander       L3333333333L   =
opdrachten:berichten        opdracht.wijk          L3333232333L   =
opdrachten:berichten        opdracht.ander         L3333333333L   =
opdrachten:berichten        opdracht.klaar         L3333333333L   =
opdrachten:afronden         opdracht.wijk          L3333332333L   =
opdrachten:afronden         opdracht.ander         L3333333333L   =
opdrachten:stoppen          opdracht.wijk          L3333332333L   =
opdrachten:stoppen          opdracht.ander         L3333333333L   =

# Initiatives: before publication for the maker and who looks at it; an official never (decision 5).
initiatieven:lijst          -                      2              =
initiatieven:begin          -                      L2DDD222222L   =
initiatieven:eigen          -                      L2222222222L   =
initiatieven:wachtrij       -                      L3333232323L   =
initiatieven:voorstellen    gebied.a               L3222333333L   =
initiatieven:voorstellen    gebied.b               L3333333333L   =
initiatieven:detail         initiatief.wijk        2              =
initiatieven:detail         initiatief.ander       2              =
initiatieven:detail         initiatief.ingediend         444442424244   =
initiatieven:detail         initiatief.ingediendander    444444444244   =
initiatieven:detail         initiatief.ingediendeigen    422222222224   =
initiatieven:detail         initiatief.afgewezen         4              =
initiatieven:detail         initiatief.afgewezeneigen    422222222224   =
initiatieven:detail         initiatief.ingetrokken       4              =
initiatieven:bewerken       initiatief.wijk              L3333333333L   =
initiatieven:bewerken       initiatief.ingediend         L4444343434L   =
initiatieven:bewerken       initiatief.ingediendeigen    L3222333333L   =
initiatieven:indienen       initiatief.afgewezeneigen    L5555555555L   L3DDD333333L
initiatieven:indienen       initiatief.afgewezen         L5555555555L   L4444444444L
initiatieven:intrekken      initiatief.ingediendeigen    L5555555555L   L3DDD333333L
initiatieven:intrekken      initiatief.ingediend         L5555555555L   L4444343434L
initiatieven:publiceren     initiatief.ingediend         L5555555555L   L4444D4D4D4L
initiatieven:publiceren     initiatief.ingediendander    L5555555555L   L44444444D4L
initiatieven:publiceren     initiatief.ingediendeigen    L5555555555L   L3333333333L
initiatieven:publiceren     initiatief.wijk              L5555555555L   L3333333333L
initiatieven:afwijzen       initiatief.ingediend         L4444242424L   =
initiatieven:afwijzen       initiatief.ingediendander    L4444444424L   =
initiatieven:afwijzen       initiatief.ingediendeigen    L3333333333L   =
initiatieven:beginnen       initiatief.gepubliceerdeigen L5555555555L   L3DDD333333L
initiatieven:beginnen       initiatief.wijk              L5555555555L   L3333333333L
initiatieven:afronden       initiatief.bezigeigen        L3222333333L   =
initiatieven:afronden       initiatief.wijk              L3333333333L   =
initiatieven:stoppen        initiatief.wijk              L3333232323L   =
initiatieven:stoppen        initiatief.ander             L3333333323L   =
initiatieven:stoppen        initiatief.gepubliceerdeigen L3222232323L   =
initiatieven:koppelen       initiatief.wijk              L3333232333L   =
initiatieven:koppelen       initiatief.ander             L3333333333L   =
initiatieven:koppelen       initiatief.gepubliceerdeigen L3222232333L   =
steun:steunen               initiatief.wijk              L5555555555L   L3DDDDD3333L
steun:steunen               initiatief.ander             L5555555555L   L3333333333L
steun:steunen               initiatief.ingediend         L5555555555L   L4444343434L
steun:steunen               initiatief.gepubliceerdeigen L5555555555L   L3333333333L
steun:intrekken             initiatief.wijk              L5555555555L   L3DDDDD3333L
steun:intrekken             initiatief.ander             L5555555555L   L3333333333L

# Helping: who asks and who helps is for the two of them and for who matches in their wijk.
vrijwilligers:lijst         -                      L3333233333L   =
vrijwilligers:begin         -                      L2DD2222222L   =
vrijwilligers:aanmelden     gebied.a               L32D3333333L   =
vrijwilligers:aanmelden     gebied.b               L3333333333L   =
vrijwilligers:detail        vrijwilliger.wijk      L4444244444L   =
vrijwilligers:detail        vrijwilliger.ander     L4444444444L   =
vrijwilligers:detail        vrijwilliger.vw        L4424244444L   =
vrijwilligers:bewerken      vrijwilliger.wijk      L4444344444L   =
vrijwilligers:bewerken      vrijwilliger.vw        L4424344444L   =
vrijwilligers:stoppen       vrijwilliger.wijk      L5555555555L   L4444344444L
vrijwilligers:stoppen       vrijwilliger.vw        L5555555555L   L44D4344444L
vrijwilligers:hervatten     vrijwilliger.vw        L5555555555L   L4434344444L
hulpvragen:lijst            -                      2              =
hulpvragen:begin            -                      L2DD2222222L   =
hulpvragen:vragen           gebied.a               L3223333333L   =
hulpvragen:vragen           gebied.b               L3333333333L   =
hulpvragen:detail           hulpvraag.wijk         L4424244444L   =
hulpvragen:detail           hulpvraag.ander        L4444444444L   =
hulpvragen:detail           hulpvraag.gekoppeld    L4444244444L   =
hulpvragen:detail           hulpvraag.samen        L4424244444L   =
hulpvragen:detail           hulpvraag.eigen        L2222222222L   =
hulpvragen:intrekken        hulpvraag.wijk         L5555555555L   L4434344444L
hulpvragen:intrekken        hulpvraag.eigen        L5555555555L   L3DD3333333L
hulpvragen:afronden         hulpvraag.wijk         L4434244444L   =
hulpvragen:afronden         hulpvraag.ander        L4444444444L   =
hulpvragen:afronden         hulpvraag.eigen        L3223233333L   =
koppelingen:lijst           -                      L2222222222L   =
koppelingen:aanbieden       hulpvraag.wijk         L5555555555L   L44D4344444L
koppelingen:aanbieden       hulpvraag.ander        L5555555555L   L4444444444L
koppelingen:aanbieden       hulpvraag.eigen        L5555555555L   L3333333333L
koppelingen:koppelen        hulpvraag.wijk         L4434244444L   =
koppelingen:koppelen        hulpvraag.ander        L4444444444L   =
koppelingen:koppelen        hulpvraag.eigen        L3333233333L   =
koppelingen:detail          koppeling.wijk         L4444244444L   =
koppelingen:detail          koppeling.akkoord      L4444244444L   =
koppelingen:detail          koppeling.ander        L4444444444L   =
koppelingen:detail          koppeling.vw           L4424244444L   =
koppelingen:detail          koppeling.bw           L4244244444L   =
koppelingen:aanvaarden      koppeling.wijk         L5555555555L   L4444344444L
koppelingen:aanvaarden      koppeling.vw           L5555555555L   L44D4344444L
koppelingen:aanvaarden      koppeling.bw           L5555555555L   L4D44344444L
koppelingen:aanvaarden      koppeling.ander        L5555555555L   L4444444444L
koppelingen:afwijzen        koppeling.wijk         L4444344444L   =
koppelingen:afwijzen        koppeling.vw           L4424344444L   =
koppelingen:afronden        koppeling.samen        L4424244444L   =
koppelingen:afronden        koppeling.akkoord      L4444244444L   =
koppelingen:afronden        koppeling.ander        L4444444444L   =
"""

# Rows of what stands lower: areas, and the year of a wijk.
MEER = """
#                                                  an ka bw vw vt ow pa co am mo be uit
prioriteiten:lijst          -                      2              =
prioriteiten:begin          -                      L222222D222L   =
prioriteiten:voorbereiden   gebied.a               L3333332333L   =
prioriteiten:voorbereiden   gebied.b               L3333333333L   =
prioriteiten:detail         ronde.ophalen          2              =
prioriteiten:detail         ronde.wegen            2              =
prioriteiten:detail         ronde.vaststellen      2              =
prioriteiten:detail         ronde.voorbereiden     444444424444   =
prioriteiten:detail         ronde.voorbereidenander  4            =
prioriteiten:voorstel       voorstel.ophalen       2              =
prioriteiten:voorstel       voorstel.voorbereiden  444444424444   =
prioriteiten:prioriteit     prio.wijk              2              =
prioriteiten:bewerken       ronde.voorbereiden     L4444442444L   =
prioriteiten:bewerken       ronde.voorbereidenander  L4444444444L =
prioriteiten:bewerken       ronde.ophalen          L3333333333L   =
prioriteiten:openen         ronde.voorbereiden     L4444442444L   L444444D444L
prioriteiten:openen         ronde.voorbereidenander  L4444444444L =
prioriteiten:openen         ronde.ophalen          L3333333333L   =
prioriteiten:doorgaan       ronde.ophalen          L3333332333L   L333333D333L
prioriteiten:doorgaan       ronde.ophalenander     L3333333333L   =
prioriteiten:doorgaan       ronde.wegen            L3333333333L   =
prioriteiten:voorstellen    ronde.ophalen          L3222222233L   =
prioriteiten:voorstellen    ronde.ophalenander     L3333333333L   =
prioriteiten:voorstellen    ronde.wegen            L3333333333L   =
prioriteiten:voorstellen    ronde.voorbereiden     L4444443444L   =
prioriteiten:agenderen      ronde.ophalen          L3333232333L   =
prioriteiten:agenderen      ronde.ophalenander     L3333333333L   =
prioriteiten:agenderen      ronde.wegen            L3333333333L   =
prioriteiten:intrekken      voorstel.ophalen       L3333332333L   =
prioriteiten:intrekken      voorstel.eigen         L3222222233L   =
prioriteiten:intrekken      voorstel.voorbereiden  L4444443444L   =
prioriteiten:intrekken      voorstel.uitvoeren     L3333333333L   =
# Stickers: residents and professionals in secret, the gemeente (or a small group) in the open.
prioriteiten:stemmen        ronde.wegen            L3222222333L   =
prioriteiten:stemmen        ronde.openbaar         L3222333333L   =
prioriteiten:stemmen        ronde.wegenander       L3333333333L   =
prioriteiten:stemmen        ronde.ophalen          L3333333333L   =
prioriteiten:stemmen        ronde.vaststellen      L3333333333L   =
prioriteiten:stemmen        ronde.voorbereiden     L4444443444L   =
prioriteiten:uitspreken     ronde.wegen            L3333333233L   =
prioriteiten:uitspreken     ronde.openbaar         L3333222233L   =
prioriteiten:uitspreken     ronde.wegenander       L3333333333L   =
prioriteiten:uitspreken     ronde.vaststellen      L3333333333L   =
prioriteiten:sluiten        ronde.wegen            L3333332333L   L333333D333L
prioriteiten:sluiten        ronde.wegenander       L3333333333L   =
prioriteiten:sluiten        ronde.vaststellen      L3333333333L   =
prioriteiten:uitslag        ronde.vaststellen      2              =
prioriteiten:uitslag        ronde.wegen            3              =
prioriteiten:uitslag        ronde.openbaar         3              =
prioriteiten:uitslag        ronde.voorbereiden     444444434444   =
prioriteiten:biljetten      ronde.vaststellen      2              =
prioriteiten:biljetten      ronde.wegen            3              =
prioriteiten:biljetten      ronde.openbaar         3              =
prioriteiten:biljetten      ronde.voorbereiden     444444434444   =
prioriteiten:kiezen         ronde.vaststellen      L3333332333L   =
prioriteiten:kiezen         ronde.wegen            L3333333333L   =
prioriteiten:ondertekenen   ronde.vaststellen      L3332332233L   =
prioriteiten:ondertekenen   ronde.wegen            L3333333333L   =
# Who is who: public; organisations, functions and who holds them are the beheerder's.
functies:lijst              -                      2              =
functies:detail             functie.ow             2              =
functies:detail             functie.uit            2              =
functies:organisaties       -                      2              =
functies:organisatie        organisatie            2              =
functies:profiel            -                      L2222222222L   =
functies:vestigen           -                      L2222222222L   =
functies:beheer             -                      L3333333332L   =
functies:organisatie_toevoegen  -                  L3333333332L   =
functies:organisatie_bewerken  organisatie         L3333333332L   =
functies:functie_toevoegen  -                      L3333333332L   =
functies:functie_bewerken   functie.ow             L3333333332L   =
functies:functie_plaatsen   functie.ow             L3333333332L   L333333333DL
functies:functie_plaatsen   functie.be             L3333333333L   =
functies:toekennen          functie.ow             L3333333332L   =
functies:beeindigen         bezetting.ow           L3333333332L   =
bijlagen:beeld              bijlage.openbaar       2              5
bijlagen:beeld              bijlage.geheim         4              5
# Areas: who works there edits, a resident proposes; files and themes are the beheerder's.
gebieden:lijst              -                      2              =
gebieden:bewerken           gebied.a               L3332232332L   =
gebieden:bewerken           gebied.b               L3333333332L   =
gebieden:voorstellen        gebied.a               L3223323333L   =
gebieden:voorstellen        gebied.b               L3333333333L   =
gebieden:wijzigingen        -                      L2222222222L   =
gebieden:wijziging          wijziging.wijk         L4442242442L   =
gebieden:wijziging          wijziging.ander        L4444444442L   =
gebieden:wijziging          wijziging.eigen        L2222222222L   =
gebieden:overnemen          wijziging.wijk         L5555555555L   L444DD4D44DL
gebieden:overnemen          wijziging.ander        L5555555555L   L444444444DL
gebieden:overnemen          wijziging.eigen        L5555555555L   L333DD3D33DL
gebieden:afwijzen           wijziging.wijk         L4442242442L   =
gebieden:afwijzen           wijziging.ander        L4444444442L   =
gebieden:aanleveringen      -                      L3333333332L   =
gebieden:aanleveren         -                      L3333333332L   =
gebieden:aanlevering        aanlevering            L4444444442L   =
gebieden:verwerken          aanlevering            L5555555555L   L444444444DL
gebieden:weggooien          aanlevering            L5555555555L   L444444444DL
gebieden:themas             -                      L3333333332L   =
gebieden:thema_toevoegen    -                      L3333333332L   =
gebieden:thema_bewerken     thema                  L3333333332L   =
"""

# The addresses of allauth. We have no passwords: theirs lead nowhere.
ALLAUTH = """
account_login               -                      2DDDDDDDDDD2   =
account_signup              -                      2DDDDDDDDDD2   =
account_logout              -                      D2222222222D   D
account_inactive            -                      2              5
account_email               -                      L2222222222L   LDDDDDDDDDDL
account_reauthenticate      -                      L3333333333L   =
account_email_verification_sent  -                 LDDDDDDDDDDL   =
account_change_password     -                      LDDDDDDDDDDL   =
account_set_password        -                      L2222222222L   =
account_reset_password      -                      2              =
account_reset_password_done -                      2              5
account_reset_password_from_key  sleutel           2              =
account_reset_password_from_key_done  -            2              5
account_request_login_code  -                      2DDDDDDDDDD2   =
account_confirm_login_code  -                      LDDDDDDDDDDL   =
"""


def rijen(tabel: str = ROWS + MEER + ALLAUTH) -> list[tuple[str, str, str, str]]:
    """(address, thing, GET per role, POST per role); a typo in the table fails here."""
    gevonden = []
    for regel in tabel.splitlines():
        if regel and not regel.startswith("#"):
            naam, ding, get, post = regel.split()
            get = get * 12 if len(get) == 1 else get
            post = get if post == "=" else post * 12 if len(post) == 1 else post
            if not (len(get) == len(post) == 12):
                raise ValueError(f"twelve roles, please: {regel}")
            gevonden.append((naam, ding, get, post))
    return gevonden
