"""A saved filter of everybody, and one of somebody else."""

from typing import Any

from tests.veiligheid.wereld import kanarie
from welzijn.kern.zoekopdrachten.models import Zoekopdracht


def bouw(w: Any) -> None:
    buur = {"lijst": "signalen:lijst", "naam": kanarie("keuze buur"), "vraag": "zoek=licht"}
    w.zet("keuze.buur", Zoekopdracht.objects.create(user=w.dingen["mens.buur"], **buur))
    for rol, user in w.eigen():
        eigen = {"user": user, "naam": "Van mij", "vraag": "laat=on", "lijst": "signalen:lijst"}
        w.zet(f"keuze.eigen@{rol}", Zoekopdracht.objects.create(**eigen))
    w.zet("keuze.eigen", w.dingen["keuze.buur"])
