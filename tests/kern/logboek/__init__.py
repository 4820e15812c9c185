"""Tests of the append-only logboek."""
