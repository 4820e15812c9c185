"""A saved choice stays until its owner takes it away."""

from welzijn.kern.zoekopdrachten.models import Zoekopdracht

GEEN_TERMIJN = {Zoekopdracht: "goes with the account"}
