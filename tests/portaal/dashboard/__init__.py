"""Tests of the shared dashboards."""
