"""An identity provider on this machine: real HTTP, real signatures, and lies when asked to."""

import base64
import hashlib
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "welzijn", "geheim"
SLEUTEL = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ANDERE = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Aanbieder:
    """What it says about who stands at its door; every lie is a field."""

    sub: str = "medewerker-1"
    email: str | None = "ada@gemeente.example"
    bevestigd: bool = True
    nonce: str | None = None  # another nonce than was asked
    algoritme: str = "RS256"
    sleutel: Any = SLEUTEL
    claims: dict[str, Any] = field(default_factory=dict)
    userinfo_sub: str | None = None
    zonder_token: bool = False
    stuk: str = ""  # the address that answers with 500
    gevraagd: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    basis: str = ""

    def instappen(self, adres: str, code: str = "code-1") -> dict[str, str]:
        """A browser arrives with a question and goes back with a code."""
        vraag = {naam: waarde[0] for naam, waarde in parse_qs(urlsplit(adres).query).items()}
        self.codes[code] = vraag
        return {"code": code, "state": vraag["state"]}

    def discovery(self) -> dict[str, Any]:
        paden = {
            "authorization_endpoint": "inloggen",
            "token_endpoint": "token",
            "jwks_uri": "jwks",
            "userinfo_endpoint": "wie",
        }
        ene = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
        return {"issuer": self.basis, **ene, **{n: f"{self.basis}/{p}" for n, p in paden.items()}}

    def jwks(self) -> dict[str, Any]:
        sleutel = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(SLEUTEL.public_key()))
        return {"keys": [sleutel | {"kid": "s1", "alg": "RS256", "use": "sig"}]}

    def token(self, vraag: dict[str, str]) -> dict[str, Any] | None:
        """None when the code or the proof of who asked for it does not fit."""
        begin = self.codes.pop(vraag.get("code", ""), None)
        bewijs = hashlib.sha256(vraag.get("code_verifier", "").encode()).digest()
        pkce = base64.urlsafe_b64encode(bewijs).rstrip(b"=").decode()
        if begin is None or begin.get("code_challenge") != pkce:
            return None
        if (vraag.get("client_id"), vraag.get("client_secret")) != (CLIENT, GEHEIM):
            return None
        antwoord: dict[str, Any] = {"access_token": "toegang", "token_type": "Bearer"}
        if not self.zonder_token:
            antwoord["id_token"] = self.id_token(begin)
        return antwoord

    def id_token(self, begin: dict[str, str]) -> str:
        nu = int(time.time())
        claims = {
            "iss": self.basis,
            "aud": CLIENT,
            "sub": self.sub,
            "iat": nu,
            "exp": nu + 300,
            "nonce": self.nonce if self.nonce is not None else begin.get("nonce"),
        }
        sleutel = GEHEIM * 8 if self.algoritme.startswith("HS") else self.sleutel
        sleutel = None if self.algoritme == "none" else sleutel
        kop = {"kid": "s1"}
        return jwt.encode(claims | self.claims, sleutel, algorithm=self.algoritme, headers=kop)

    def wie(self) -> dict[str, Any]:
        gezegd: dict[str, Any] = {"sub": self.userinfo_sub or self.sub, "name": "Ada Ambtenaar"}
        if self.email:
            gezegd |= {"email": self.email, "email_verified": self.bevestigd}
        return gezegd


def starten(aanbieder: Aanbieder) -> ThreadingHTTPServer:
    """Serve it on a free port of this machine."""

    class Deur(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            pad = urlsplit(self.path).path.strip("/")
            kies = {
                ".well-known/openid-configuration": aanbieder.discovery,
                "jwks": aanbieder.jwks,
                "wie": aanbieder.wie,
            }
            self._antwoord(pad, kies[pad]())

        def do_POST(self) -> None:
            tekst = self.rfile.read(int(self.headers["Content-Length"])).decode()
            vraag = {naam: waarde[0] for naam, waarde in parse_qs(tekst).items()}
            aanbieder.gevraagd["token"] = vraag
            self._antwoord("token", aanbieder.token(vraag))

        def _antwoord(self, pad: str, wat: dict[str, Any] | None) -> None:
            status = 400 if wat is None else 500 if pad == aanbieder.stuk else 200
            tekst = json.dumps(wat or {"error": "invalid_grant"}).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(tekst)))
            self.end_headers()
            self.wfile.write(tekst)

        def log_message(self, *args: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Deur)
    aanbieder.basis = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
