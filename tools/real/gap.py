"""Asks one URL again and again until it was away and is back, and tells how long it was away.

gap.py URL TOKEN MOST_SECONDS
Prints: away for 7.3 s      Status 1 where it was never away, or never came back.
"""
import sys
import time
import urllib.request

url, token, most = sys.argv[1], sys.argv[2], float(sys.argv[3])
started = time.monotonic()
last_good, away_since, good_again = started, None, 0
while time.monotonic() - started < most:
    request = urllib.request.Request(url, headers={"X-Auth-Token": token, "Accept": "text/plain"})
    asked = time.monotonic()
    try:
        with urllib.request.urlopen(request, timeout=2) as answer:
            answer.read()
        if away_since is not None and good_again == 0:
            back = time.monotonic()
        good_again += 1 if away_since is not None else 0
        last_good = asked if away_since is None else last_good
    except Exception:
        away_since = away_since or last_good
        good_again = 0
    if good_again == 10:
        print(f"away for {back - away_since:.1f} s")
        sys.exit(0)
    time.sleep(0.1)
print("it was never away" if away_since is None else "it did not come back")
sys.exit(1)
