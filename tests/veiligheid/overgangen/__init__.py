"""Per room, by hand: `ZAKEN`, which deed of which role succeeds in which state (A11)."""
