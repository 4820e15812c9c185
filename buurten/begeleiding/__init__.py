"""Begeleiding: taking part with the help of an opbouwwerker, for who is not online."""
