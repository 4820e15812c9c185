"""A picture goes with what it belongs to; its file goes with the picture."""

from welzijn.kern.bijlagen.models import Bijlage

GEEN_TERMIJN = {Bijlage: "goes with the thing it belongs to"}
