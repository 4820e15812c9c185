"""The foundation: what every storey relies on."""
