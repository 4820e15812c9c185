"""Runs one module of the bench inside a Django that the environment describes."""

import importlib
import sys

import django


def main() -> None:
    django.setup()
    importlib.import_module(sys.argv[1]).main(*sys.argv[2:])


if __name__ == "__main__":
    main()
