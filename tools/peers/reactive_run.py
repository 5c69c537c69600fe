"""Runs charms through charms.reactive, as whole hooks, each in a process of its own.

Reads a charm a line as JSON, and writes for each a line with what its hooks did:

    {"handlers": [{"name": "h0", "predicates": [["when", "a"]], "body": [["set", "b"]]}],
     "triggers": [["when", "a", "set", "b"]],
     "hooks": [{"name": "start", "environment": {}, "relations": {"db:1": {"mysql/0": {"k": "v"}}}}]}

    [{"calls": ["h0"], "flags": ["a"], "store": {"n": 1}, "status": 0}]
"""
import builtins
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import traceback

from charmhelpers import osplatform

# The library is for Ubuntu and says so of every other system; none of what runs here depends on it.
osplatform.get_platform = lambda: "ubuntu"

import charmhelpers.core.hookenv as hookenv  # noqa: E402
import charms.reactive as reactive  # noqa: E402

DECORATORS = {
    "when": "when",
    "when_any": "when_any",
    "when_not": "when_not",
    "when_not_all": "when_not_all",
    "hook": "hook",
    "only_once": "only_once",
}


def handler(spec):
    lines = []
    for kind, *words in spec["predicates"]:
        arguments = "" if kind == "only_once" else "(" + ", ".join(map(repr, words)) + ")"
        lines.append("@" + DECORATORS[kind] + arguments)
    lines.append(f"def {spec['name']}(*arguments):")
    lines.append(f"    CALLS.append({spec['name']!r})")
    for step in spec["body"]:
        lines.append("    " + statement(step))
    return "\n".join(lines) + "\n\n"


def statement(step):
    kind, *words = step
    if kind == "set":
        return f"set_flag({words[0]!r})"
    if kind == "clear":
        return f"clear_flag({words[0]!r})"
    if kind == "toggle":
        return f"toggle_flag({words[0]!r}, is_flag_set({words[1]!r}))"
    if kind == "count":
        return f"kv().set('user.' + {words[0]!r}, (kv().get('user.' + {words[0]!r}) or 0) + 1)"
    if kind == "forget":
        return f"kv().unset('user.' + {words[0]!r})"
    if kind == "fail":
        return f"fail_if({words[0]!r})"
    raise ValueError(kind)


def charm(spec, place):
    os.makedirs(os.path.join(place, "reactive"))
    relations = os.path.join(place, "hooks", "relations", "thing")
    os.makedirs(relations)
    with open(os.path.join(place, "metadata.yaml"), "w") as file:
        file.write("name: app\nrequires: {db: {interface: thing}}\n")
    for name in ("__init__", "requires"):
        with open(os.path.join(relations, name + ".py"), "w") as file:
            if name == "requires":
                file.write("from charms.reactive import Endpoint\n\n\nclass Thing(Endpoint):\n    pass\n")
    with open(os.path.join(place, "reactive", "app.py"), "w") as file:
        file.write("from charms.reactive import *\nfrom charmhelpers.core.unitdata import kv\n\n")
        file.write("def fail_if(flag):\n    if is_flag_set(flag):\n        raise ValueError(flag)\n\n")
        for when, flag, effect, other in spec["triggers"]:
            file.write(f"register_trigger({when}={flag!r}, {effect}_flag={other!r})\n")
        for one in spec["handlers"]:
            file.write(handler(one))


class Tools:
    """The hook tools, answered from what the charm's line says."""

    CalledProcessError = hookenv.subprocess.CalledProcessError

    def __init__(self, hook):
        self.relations = hook.get("relations", {})

    def answer(self, command):
        name, words = command[0], [word for word in command[1:] if not word.startswith("--format")]
        if name == "relation-ids":
            return sorted(one for one in self.relations if one.split(":")[0] == words[-1])
        if name == "relation-list":
            return sorted(self.relations[words[words.index("-r") + 1]])
        if name == "relation-get":
            bags = self.relations[words[words.index("-r") + 1]]
            if "--app" in words:
                return {}
            return dict(bags.get(words[-1], {}))
        if name == "config-get":
            return {}
        if name == "is-leader":
            return True
        raise OSError(2, "no tool " + name)

    def check_output(self, command, **_):
        return json.dumps(self.answer(command)).encode()

    def check_call(self, command, **_):
        return 0

    def call(self, command, **_):
        return 0


def run(hook, place, report):
    environment = {
        "CHARM_DIR": place,
        "JUJU_CHARM_DIR": place,
        "JUJU_UNIT_NAME": "app/0",
        "JUJU_MODEL_NAME": "model",
        "JUJU_HOOK_NAME": hook["name"],
        "UNIT_STATE_DB": os.path.join(place, "state.db"),
    }
    os.environ.update(environment)
    os.environ.update(hook.get("environment", {}))
    os.chdir(place)
    sys.path.insert(0, place)
    sys.argv[:] = ["hooks/" + hook["name"]]
    builtins.CALLS = []
    hookenv.subprocess = Tools(hook)
    status = 0
    try:
        reactive.main()
    except SystemExit as ended:
        status = 0 if not ended.code else 1
    except BaseException:
        if os.environ.get("PEER_TRACE"):
            traceback.print_exc()
        status = 1
    with open(report, "w") as file:
        json.dump({"calls": builtins.CALLS, "status": status}, file)


def state(place):
    flags, store = [], {}
    path = os.path.join(place, "state.db")
    if os.path.exists(path):
        with sqlite3.connect(path) as database:
            for key, data in database.execute("select key, data from kv order by key"):
                if key.startswith("reactive.states."):
                    flags.append(key[len("reactive.states."):])
                elif key.startswith("user."):
                    store[key[len("user."):]] = json.loads(data)
    return flags, store


def play(spec):
    place = tempfile.mkdtemp(prefix="reactive-peer")
    try:
        charm(spec, place)
        results = []
        for hook in spec["hooks"]:
            report = os.path.join(place, "report.json")
            child = os.fork()
            if child == 0:
                run(hook, place, report)
                os._exit(0)
            os.waitpid(child, 0)
            with open(report) as file:
                result = json.load(file)
            result["flags"], result["store"] = state(place)
            results.append(result)
        return results
    finally:
        shutil.rmtree(place)


def main():
    silent = open(os.devnull, "w")
    answers, sys.stdout = sys.stdout, silent
    for line in sys.stdin:
        answers.write(json.dumps(play(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
