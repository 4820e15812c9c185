"""How long lines stay: whole months at a time, by `opruimen`; the seals of the chain stay."""

from welzijn.kern.logboek.models import Controle, Inzage, Logregel, Zegel

GEEN_TERMIJN = {
    Logregel: "whole months at a time: the class logboek",
    Inzage: "whole months at a time: the class inzagelog",
    Controle: "that a month was reviewed stays: it tells of nobody",
    Zegel: "the chain itself: numbers, no words",
}
