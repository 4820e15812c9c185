"""Tests of buurten.wisverzoeken."""
