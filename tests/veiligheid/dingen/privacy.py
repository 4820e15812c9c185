"""The pages of one's own data: each is about whoever asks, so no thing stands behind them."""

from tests.veiligheid.wereld import Wereld


def bouw(w: Wereld) -> None:
    w.zet("bladzijde", w.dingen["mens.vrager"], slug="account")
    w.zet("bladzijde.niet", w.dingen["mens.vrager"], slug="bestaatniet")
