"""Words we do not use on screen, each with what to write instead."""

# communicatierijk.nl, B1: the first five are its own examples.
JARGON = {
    "betreffende": "over", "creëren": "maken", "relevant": "belangrijk", "relevante": "belangrijke",
    "verstrekken": "geven", "prioriteren": "kiezen wat eerst komt",
    "prioritering": "wat we als eerste doen", "geprioriteerd": "gekozen", "aangaande": "over",
    "adequaat": "goed", "alsmede": "en", "conform": "volgens", "danwel": "of", "derhalve": "daarom",
    "desbetreffende": "deze", "dientengevolge": "daardoor", "doch": "maar",
    "echter": "maar", "faciliteren": "helpen", "gaarne": "graag", "gelieve": "wilt u",
    "hedendaagse": "van nu", "hieromtrent": "hierover", "hiertoe": "hiervoor",
    "implementeren": "invoeren", "implementatie": "invoering", "inzake": "over", "jegens": "tegen",
    "middels": "met", "mits": "als", "momenteel": "nu", "nochtans": "toch", "omtrent": "over",
    "onderhavige": "deze", "participeren": "meedoen", "participatie": "meedoen",
    "realiseren": "maken", "reeds": "al", "stakeholder": "wie meedoet",
    "stakeholders": "wie meedoen", "teneinde": "om", "tevens": "ook", "thans": "nu",
    "uitsluitend": "alleen", "vernemen": "horen",
    "voornoemde": "deze", "voorts": "ook", "wederom": "weer", "zodoende": "zo",
    "zorgdragen": "zorgen", "aanvang": "begin", "aanvangen": "beginnen", "additioneel": "extra",
    "communiceren": "vertellen", "evalueren": "terugkijken", "evaluatie": "terugkijken",
    "indicatie": "schatting", "initiëren": "beginnen", "optimaliseren": "beter maken",
    "met betrekking tot": "over", "ten behoeve van": "voor", "ten aanzien van": "over",
    "in het kader van": "voor", "naar aanleiding van": "door", "dient te": "moet",
    "dienen te": "moeten", "door middel van": "met", "op grond van": "door",
    "uit hoofde van": "als",
}  # fmt: skip

ABBREVIATIONS = [
    "a.u.b.", "aub", "bijv.", "bv.", "c.q.", "ca.", "d.m.v.", "d.w.z.", "dhr.", "e.d.", "e.g.",
    "enz.", "etc.", "evt.", "excl.", "i.e.", "i.h.k.v.", "i.p.v.", "i.v.m.", "incl.", "m.b.t.",
    "m.b.v.", "m.i.v.", "max.", "min.", "mw.", "n.a.v.", "n.b.", "nl.", "nr.", "o.a.", "o.b.v.",
    "resp.", "t.a.v.", "t.b.v.", "t.g.v.", "t.o.v.", "t/m", "vgl.", "z.o.z.", "z.s.m.",
]  # fmt: skip

# We say u.
FAMILIAR = ["je", "jij", "jou", "jouw", "jullie", "jezelf"]
