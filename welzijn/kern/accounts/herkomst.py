"""Which browser somebody uses, no finer than people need to know their own devices by."""

BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrom", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip
TOESTELLEN = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("CrOS", "Chromebook"), ("Mac OS", "Mac"), ("Linux", "Linux"),
)  # fmt: skip


def browser(user_agent: str) -> str:
    """Which browser on which kind of device, in the words people know; empty when not known."""
    welke = next((naam for teken, naam in BROWSERS if teken in user_agent), "")
    waarop = next((naam for teken, naam in TOESTELLEN if teken in user_agent), "")
    return " · ".join(deel for deel in (welke, waarop) if deel)
