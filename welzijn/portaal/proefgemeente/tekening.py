"""Boundaries of the invented gemeente: drawn on one shared net, so that they fit together.

The net lies in the open water of the Markermeer, where no real buurt is.
"""

import math

Punt = tuple[float, float]
Ring = list[list[float]]

WESTEN, ZUIDEN = 5.06, 52.50
BREED, HOOG = 0.016, 0.0095
TUSSEN = 6


def _knoop(x: int, y: int) -> Punt:
    """A corner of the net, pushed a little aside; the same corner for every neighbour."""
    schuif = 0.24 * math.sin(5 * x + 3 * y), 0.24 * math.cos(2 * x - 7 * y)
    return WESTEN + (x + schuif[0]) * BREED, ZUIDEN + (y + schuif[1]) * HOOG


def _lijn(a: tuple[int, int], b: tuple[int, int]) -> list[Punt]:
    """The winding edge from a to b without its end; walked back, it is the same edge."""
    if a > b:
        return [_knoop(*a), *_lijn(b, a)[:0:-1]]
    (ax, ay), (bx, by) = _knoop(*a), _knoop(*b)
    punten = []
    for stap in range(TUSSEN):
        deel = stap / TUSSEN
        bocht = 0.05 * math.sin(math.pi * deel) * math.sin(7 * (a[0] + b[1]) + 9 * deel)
        punten.append((ax + (bx - ax) * deel + bocht * HOOG, ay + (by - ay) * deel + bocht * BREED))
    return punten


def rechthoek(x: int, y: int, breed: int, hoog: int) -> dict[str, object]:
    """A GeoJSON polygon of this many cells, from the cell at (x, y) eastward and northward."""
    rand = [(x + i, y) for i in range(breed)]
    rand += [(x + breed, y + i) for i in range(hoog)]
    rand += [(x + breed - i, y + hoog) for i in range(breed)]
    rand += [(x, y + hoog - i) for i in range(hoog)]
    ring: Ring = []
    for hier, daar in zip(rand, rand[1:] + rand[:1], strict=True):
        ring += [[round(lon, 6), round(lat, 6)] for lon, lat in _lijn(hier, daar)]
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
