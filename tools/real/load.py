"""Asks one URL many times, each time over a new connection, and counts what failed.

load.py URL TOKEN REQUESTS WORKERS
Prints: 2000 requests, 0 failed, the slowest took 1.2 s
"""
import sys
import threading
import time
import urllib.request

url, token, requests, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
lock = threading.Lock()
left, failed, slowest, reasons = requests, 0, 0.0, {}


def ask():
    request = urllib.request.Request(url, headers={"X-Auth-Token": token, "Accept": "text/plain"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        answer.read()


def work():
    global left, failed, slowest
    while True:
        with lock:
            if left == 0:
                return
            left -= 1
        started, reason = time.monotonic(), None
        try:
            ask()
        except Exception as error:
            reason = str(error)
        with lock:
            slowest = max(slowest, time.monotonic() - started)
            if reason:
                failed += 1
                reasons[reason] = reasons.get(reason, 0) + 1


threads = [threading.Thread(target=work) for _ in range(workers)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for reason, times in sorted(reasons.items()):
    print(f"  {times} x {reason}")
print(f"{requests} requests, {failed} failed, the slowest took {slowest:.1f} s")
