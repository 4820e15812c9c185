"""The register of initiatives, door by door."""
