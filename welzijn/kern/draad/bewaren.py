"""The red thread has no term: it is what the wijk remembers, for everyone to read."""

from welzijn.kern.draad.models import Schakel

GEEN_TERMIJN = {Schakel: "public memory of the wijk"}
