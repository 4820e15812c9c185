"""An account stays until its owner takes it away; what hangs on it goes then."""

from welzijn.kern.accounts.models import User

GEEN_TERMIJN = {User: "as long as its owner wants it"}
