"""Prints the servers of haproxy on this machine: name, state, sessions so far.

barbican-0 UP 41
"""
import csv
import socket

haproxy = socket.socket(socket.AF_UNIX)
haproxy.connect("/var/run/haproxy/admin.sock")
haproxy.sendall(b"show stat\n")
text = haproxy.makefile().read().lstrip("# ")
for row in csv.DictReader(text.splitlines()):
    if row["svname"] not in ("FRONTEND", "BACKEND"):
        print(row["svname"], row["status"].split()[0], row["stot"])
