"""The words in which somebody hears that they can go on by themselves."""

from django.utils.translation import gettext as _

from welzijn.kern.notificaties.actions import Tekst


def onderwerp() -> str:
    return _("Uw code voor het portaal van de wijk")


def code(cijfers: str) -> str:
    """The mail with the code: no name, nothing about what somebody does here (D09)."""
    return "\n\n".join(
        [
            _("Uw code is: %(code)s") % {"code": cijfers},
            _("Geef deze code aan de opbouwwerker die u helpt. Daarna logt u zelf in."),
            _("Hebt u hier niet om gevraagd? Dan hoeft u niets te doen."),
        ]
    )


def overgenomen() -> Tekst:
    return Tekst(_("Uw account is nu van u alleen. De opbouwwerker kan er niet meer in."), "/")


def al_bekend() -> str:
    """For an address that has an account: the screen says nothing of it, the mail does."""
    return "\n\n".join(
        [
            _("Iemand gaf dit e-mailadres op bij een opbouwwerker."),
            _("U hebt al een account met dit adres. Log daar gewoon mee in."),
            _("Hebt u hier niet om gevraagd? Dan hoeft u niets te doen."),
        ]
    )
