"""Per room, by hand: ROWS (see matrix), KANARIES (see kanaries), FORMULIEREN (see formulieren)."""
