"""The code on a receipt: 128 bits of chance, written so that people can copy it from paper."""

import hashlib
import secrets
import uuid

TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O and U: they are taken for others
LIJKT_OP = str.maketrans("ILO", "110")
BITS = 128
LENGTE = -(-BITS // 5)  # a sign holds five bits
GROEP = 4


def nieuw() -> str:
    """A code that nobody can guess."""
    getal = secrets.randbits(BITS)
    return "".join(TEKENS[getal >> 5 * plek & 31] for plek in range(LENGTE))


def netjes(getypt: str) -> str:
    """What somebody typed as the code it stands for; empty when it cannot be one."""
    tekens = "".join(teken for teken in getypt.upper() if teken.isalnum()).translate(LIJKT_OP)
    goed = len(tekens) == LENGTE and set(tekens) <= set(TEKENS)
    return tekens if goed else ""


def leesbaar(code: str) -> str:
    """In groups, as it stands on the receipt."""
    return "-".join(code[plek : plek + GROEP] for plek in range(0, len(code), GROEP))


def afdruk(code: str, kamer: str) -> str:
    """All that is kept of a code: whoever reads this cannot find the code back.

    A code of one room (`kamer`) opens nothing in another.
    """
    return hashlib.sha256(f"welzijn.{kamer}.code:{code}".encode()).hexdigest()


def sleutel(code: str, kamer: str) -> uuid.UUID:
    """One key for one receipt: a form that is sent twice makes one thing."""
    som = hashlib.sha256(f"welzijn.{kamer}.sleutel:{code}".encode()).digest()
    return uuid.UUID(bytes=som[:16], version=4)
