"""Small files of our own making, one for each rule of the import."""

import json

KOP = "code;naam;AANT_INW;GEM_HH_GR"
GEMEENTE = f"{KOP}\nGM0001;Testdam;1000;2,1\n"
WIJK = f"{KOP}\nWK000101;Wijk 01 Haven;600;2.0\nWK0001MD;Wijk met letters;400;.\n"
BUURT = f"{KOP}\nBU00010101;Sluis;350;-99999999\nBU00010102;Kade;0;1.9\n"
ALLES = GEMEENTE + WIJK.removeprefix(f"{KOP}\n") + BUURT.removeprefix(f"{KOP}\n")


def vierkant(west: float = 5.0, zuid: float = 52.0, maat: float = 0.01):
    oost, noord = round(west + maat, 7), round(zuid + maat, 7)
    ring = [[west, zuid], [oost, zuid], [oost, noord], [west, noord], [west, zuid]]
    return {"type": "Polygon", "coordinates": [ring]}


def geojson(*onderdelen, **velden) -> bytes:
    """A FeatureCollection of (properties, geometry)."""
    features = [
        {"type": "Feature", "properties": eigenschappen, "geometry": vorm}
        for eigenschappen, vorm in onderdelen
    ]
    return json.dumps({"type": "FeatureCollection", "features": features} | velden).encode()
