"""Samenhang: kwesties that go up in another, that split, and the four questions before weighing."""
