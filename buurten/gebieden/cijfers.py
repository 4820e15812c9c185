"""The key figures we keep: our own key, its unit, and the columns in which CBS delivers it.

CBS names its columns differently per product and year: 2015 (Wijk- en Buurtkaart, in capitals),
the kwb tables of later years (`a_inw`), and the 2022 set in English. One key of ours stands for
one meaning in every year, so that years can be laid side by side. Pure: no Django.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation


def _(tekst: str) -> str:
    """Marks a text for gettext, as in every file; it is translated where it is shown."""
    return tekst


AANTAL = _("aantal")
PROCENT = _("%")
HECTARE = _("ha")
PER_KM2 = _("per km²")
DUIZEND_EURO = _("duizend euro")
KLASSE = _("klasse 1 (zeer stedelijk) tot 5 (niet stedelijk)")
GEMIDDELD = _("gemiddeld")

GEEN_CIJFER = {"", ".", "-", "x", "nan", "none", "null"}
# CBS marks "unknown, secret or impossible" by -99999999 and its neighbours, or by -99997.
SENTINEL = Decimal(-99990)
VIER = Decimal("0.0001")
GROOTST = Decimal(10) ** 10  # what fits in Kerncijfer.waarde

_STEDELIJK = {
    "extremely urbanised": "1",
    "strongly urbanised": "2",
    "moderately urbanised": "3",
    "hardly urbanised": "4",
    "not urbanised": "5",
}


@dataclass(frozen=True)
class Cijfer:
    """One figure: our key, what it counts, in which unit, from which columns."""

    sleutel: str
    uitleg: str
    eenheid: str
    kolommen: tuple[str, ...]


def _c(sleutel: str, uitleg: str, eenheid: str, kolommen: str) -> Cijfer:
    return Cijfer(sleutel, uitleg, eenheid, tuple(kolommen.split()))


CIJFERS = (
    _c("inwoners", _("inwoners op 1 januari"), AANTAL, "aant_inw population a_inw"),
    _c("mannen", _("mannen"), AANTAL, "aant_man a_man"),
    _c("vrouwen", _("vrouwen"), AANTAL, "aant_vrouw a_vrouw"),
    _c("p_0_14", _("inwoners van 0 tot 15 jaar"), PROCENT, "p_00_14_jr pop_0_14"),
    _c("p_15_24", _("inwoners van 15 tot 25 jaar"), PROCENT, "p_15_24_jr pop_15_24"),
    _c("p_25_44", _("inwoners van 25 tot 45 jaar"), PROCENT, "p_25_44_jr pop_25_44"),
    _c("p_45_64", _("inwoners van 45 tot 65 jaar"), PROCENT, "p_45_64_jr pop_45_64"),
    _c("p_65_plus", _("inwoners van 65 jaar of ouder"), PROCENT, "p_65_eo_jr pop_65plus"),
    _c("p_ongehuwd", _("inwoners die nooit trouwden"), PROCENT, "p_ongehuwd"),
    _c("p_gehuwd", _("inwoners die getrouwd zijn"), PROCENT, "p_gehuwd"),
    _c("p_gescheiden", _("inwoners die gescheiden zijn"), PROCENT, "p_gescheid"),
    _c("p_verweduwd", _("inwoners van wie de partner overleed"), PROCENT, "p_verweduw"),
    _c("dichtheid", _("inwoners per km² land"), PER_KM2, "bev_dichth bev_dich"),
    _c("huishoudens", _("huishoudens"), AANTAL, "aantal_hh a_hh"),
    _c("p_alleen", _("huishoudens van één persoon"), PROCENT, "p_eenp_hh"),
    _c("p_zonder_kinderen", _("huishoudens zonder kinderen"), PROCENT, "p_hh_z_k"),
    _c("p_met_kinderen", _("huishoudens met kinderen"), PROCENT, "p_hh_m_k"),
    _c("huishoudgrootte", _("personen per huishouden"), GEMIDDELD, "gem_hh_gr g_hhgro"),
    _c("woningen", _("woningen"), AANTAL, "dwelling_total a_woning"),
    _c("woningwaarde", _("gemiddelde WOZ-waarde"), DUIZEND_EURO, "dwelling_value g_woz woz"),
    _c("p_koopwoningen", _("koopwoningen"), PROCENT, "dwelling_ownership p_koopw"),
    _c("p_werkend", _("inwoners van 15 tot 75 jaar met werk"), PROCENT, "employment_rate"),
    _c("p_laag_inkomen", _("personen bij de 40 % laagste inkomens"), PROCENT, "income_low"),
    _c("p_hoog_inkomen", _("personen bij de 20 % hoogste inkomens"), PROCENT, "income_high"),
    _c("p_hoogopgeleid", _("inwoners met hbo of universiteit"), PROCENT, "edu_appl_sci"),
    _c("uitkering_ao", _("personen die door ziekte niet werken"), AANTAL, "ao_uit_tot"),
    _c("uitkering_ww", _("personen met een WW-uitkering"), AANTAL, "ww_uit_tot"),
    _c("uitkering_bijstand", _("personen met bijstand"), AANTAL, "wwb_uittot"),
    _c("uitkering_aow", _("personen met AOW"), AANTAL, "a_soz_ow"),
    _c("autos", _("personenauto's"), AANTAL, "auto_tot"),
    _c("autos_per_huishouden", _("personenauto's per huishouden"), GEMIDDELD, "auto_hh"),
    _c("autos_per_km2", _("personenauto's per km² land"), PER_KM2, "auto_land"),
    _c("bedrijfsautos", _("bedrijfsauto's"), AANTAL, "bedr_auto"),
    _c("motoren", _("motoren en scooters"), AANTAL, "motor_2w"),
    _c("autos_jonger_6", _("personenauto's jonger dan 6 jaar"), AANTAL, "a_lftj6j"),
    _c("autos_ouder_6", _("personenauto's van 6 jaar en ouder"), AANTAL, "a_lfto6j"),
    _c("autos_benzine", _("personenauto's op benzine"), AANTAL, "a_bst_b"),
    _c("autos_anders", _("personenauto's met andere brandstof"), AANTAL, "a_bst_nb"),
    _c("oppervlakte", _("oppervlakte, land en water"), HECTARE, "opp_tot a_opp_ha area"),
    _c("oppervlakte_land", _("oppervlakte land"), HECTARE, "opp_land a_lan_ha"),
    _c("oppervlakte_water", _("oppervlakte water"), HECTARE, "opp_water a_wat_ha"),
    _c("adressendichtheid", _("adressen binnen 1 km van een adres"), PER_KM2, "oad ste_oad"),
    _c("stedelijkheid", _("stedelijkheid"), KLASSE, "sted ste_mvs urbanity"),
)
VAN_SLEUTEL = {cijfer.sleutel: cijfer for cijfer in CIJFERS}
VAN_KOLOM = {kolom: cijfer.sleutel for cijfer in CIJFERS for kolom in cijfer.kolommen}

# Known columns that we leave out on purpose; who delivers them reads this.
# Origin: CBS left the division into western and non-western in 2022, and nobody steers a wijk
# by it. The rest says nothing about the area, or says again what the code already tells.
BEWUST_NIET = frozenset(
    {"p_west_al", "p_n_w_al", "p_marokko", "p_ant_aru", "p_surinam", "p_turkije", "p_over_nw"}
    | {"ind_wbi", "ind_wbz", "province", "water"}
)

# 1 km² is 100 ha: the 2022 set gives square kilometres.
_OMREKENEN: dict[str, Callable[[Decimal], Decimal]] = {"area": lambda km2: km2 * 100}


class GeenGetal(ValueError):
    """What stands in the file is no figure."""


def getal(kolom: str, waarde: object) -> Decimal | None:
    """The figure in this column, in our unit; None where CBS gave none. Never a zero instead.

    Raises GeenGetal for what is neither a figure nor a known mark for "no figure".
    """
    tekst = _STEDELIJK.get(str(waarde).strip().lower(), str(waarde).strip())
    if waarde is None or tekst.lower() in GEEN_CIJFER:
        return None
    try:
        cijfer = Decimal(tekst.replace(",", "."))
    except InvalidOperation:
        raise GeenGetal(tekst) from None
    if isinstance(waarde, bool) or not cijfer.is_finite():
        raise GeenGetal(tekst)
    if cijfer <= SENTINEL:
        return None
    return _passend(_OMREKENEN.get(kolom, lambda gelijk: gelijk)(cijfer), tekst)


def _passend(cijfer: Decimal, tekst: str) -> Decimal:
    """In four decimals; a figure below zero or far too large is none of CBS."""
    if not 0 <= cijfer < GROOTST:
        raise GeenGetal(tekst)
    return cijfer.quantize(VIER)
