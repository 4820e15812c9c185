"""Tests of the gallery and of the components it shows."""
