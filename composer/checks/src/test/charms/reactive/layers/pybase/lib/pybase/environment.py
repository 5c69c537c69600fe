"""The charm's packages, installed from its wheelhouse on the unit, without any network."""
import os
import subprocess
import sys
import venv

PLACE = os.path.abspath("../.venv")
PYTHON = os.path.join(PLACE, "bin", "python3")
COMPLETE = os.path.join(PLACE, "complete")


def enter():
    """Goes on in the environment's Python; makes the environment in the unit's first hook."""
    if sys.prefix == PLACE:
        return
    if not os.path.exists(COMPLETE):
        venv.create(PLACE, with_pip=True, clear=True)
        install = [PYTHON, "-m", "pip", "install", "-q", "--no-index", "--find-links", "wheelhouse"]
        subprocess.check_call(install + ["-r", "wheelhouse.txt"])
        open(COMPLETE, "w").close()
    os.execv(PYTHON, [PYTHON, *sys.argv])
