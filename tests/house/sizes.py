"""The measures of rule 9, in lines."""

FUNCTION = 40
VIEW = 25
FILE = 400
TEMPLATE = 150
STYLESHEET = 200
BASES = 2
MEDIANS = {"function": (8, 20), "file": (60, 200)}  # median, ninetieth percentile
