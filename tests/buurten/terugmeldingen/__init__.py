"""Tests of buurten.terugmeldingen."""
