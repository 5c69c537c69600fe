"""Writes the cases with what charm-tools says of each, for tests that run without it.

  CHARM-TOOLS/bin/python write_proof_cases.py CHARM-TOOLS/bin/charm-proof cases.json
"""
import json
import sys
import tempfile

from compare_proof import run, write
from proof_cases import CASES


def main():
    proof, target = sys.argv[1:]
    cases = []
    with tempfile.TemporaryDirectory() as root:
        for name, files in CASES.items():
            status, lines = run(proof, write(root, name, files))
            shown = {
                path: text.format(name=name) if path == "metadata.yaml" else text
                for path, text in files.items()
            }
            cases.append({"name": name, "files": shown, "status": status, "lines": lines})
    with open(target, "w", encoding="utf-8") as file:
        json.dump(cases, file, indent=1)
        file.write("\n")


main()
