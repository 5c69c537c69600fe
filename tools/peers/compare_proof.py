"""Compares two proof programs over all cases of proof_cases."""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from proof_cases import CASES


def write(root, name, files):
    charm = os.path.join(root, name)
    for path, text in files.items():
        path, _, mode = path.partition("|")
        place = os.path.join(charm, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text.format(name=name) if path == "metadata.yaml" else text)
        os.chmod(place, int(mode or "644", 8))
    return charm


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def main():
    theirs, ours = sys.argv[1:]
    status = 0
    with tempfile.TemporaryDirectory() as root:
        charms = {name: write(root, name, files) for name, files in CASES.items()}
        with ThreadPoolExecutor(2) as pool:
            wanted = pool.map(lambda charm: run(theirs, charm), charms.values())
            given = pool.map(lambda charm: run(ours, "proof", charm), charms.values())
            for name, one, other in zip(charms, wanted, given):
                if one != other:
                    status = 1
                    print(f"{name}: charm-tools {one[0]}, Charm Composer {other[0]}")
                    for line in one[1]:
                        if line not in other[1]:
                            print(f"  - {line}")
                    for line in other[1]:
                        if line not in one[1]:
                            print(f"  + {line}")
                    if sorted(one[1]) == sorted(other[1]) and one[1] != other[1]:
                        print("  another order:", one[1], other[1])
    print(f"{len(CASES)} charms compared" + ("" if status else ": identical"))
    return status


if __name__ == "__main__":
    sys.exit(main())
