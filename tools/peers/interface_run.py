"""Runs hooks of charms that have one interface layer through charms.reactive; see compare-interface.

Reads a hook a line as JSON, and writes for each a line with what it published and which flags it left:

    {"agent": "1", "code": "DIR", "interface": "rabbitmq", "role": "requires", "endpoint": "amqp",
     "unit": "congress/0", "address": "10.5.100.11", "leader": true, "kind": "joined", "number": 0,
     "remote": "rabbitmq-server/0", "application": "rabbitmq-server", "related": true,
     "units": {"rabbitmq-server/0": {}}, "remote_app": {}, "unit_bag": {}, "app_bag": {},
     "when": "amqp.connected", "watch": ["amqp.connected"],
     "calls": [["request_access", {"username": "congress", "vhost": "openstack"}]]}

    {"unit_bag": {"username": "congress"}, "app_bag": {}, "flags": ["amqp.connected"],
     "seen": ["amqp.connected"], "failure": ""}

Flags seen are those of "watch" that a handler of the charm was called for. A hook that fails leaves all
as it was.
"""
import builtins
import importlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import traceback
import types

import yaml
from charmhelpers import osplatform

# The library is for Ubuntu and says so of every other system; none of what runs here depends on it.
osplatform.get_platform = lambda: "ubuntu"
sys.modules["netifaces"] = types.ModuleType("netifaces")
sys.dont_write_bytecode = True

import charmhelpers.core.hookenv as hookenv  # noqa: E402
import charms.reactive as reactive  # noqa: E402


class Tools:
    """The hook tools, over what the hook's line says."""

    CalledProcessError = hookenv.subprocess.CalledProcessError
    STDOUT = hookenv.subprocess.STDOUT

    def __init__(self, job):
        self.job = job
        self.unit_bag = dict(job["unit_bag"])
        self.app_bag = dict(job["app_bag"])

    def check_output(self, command, **options):
        answer = self.answer(command[0], [word for word in command[1:] if not word.startswith("--format")])
        text = answer if isinstance(answer, str) and "--primary-address" in command else json.dumps(answer)
        return text if options.get("universal_newlines") else text.encode()

    def check_call(self, command, **_):
        if command[0] == "relation-set":
            bag = self.app_bag if "--app" in command else self.unit_bag
            for word in command[1:]:
                if "=" in word:
                    self.put(bag, *word.split("=", 1))
        return 0

    def call(self, command, **_):
        return 0

    def answer(self, name, words):
        job = self.job
        if name == "relation-ids":
            return [relation_id(job)] if job["related"] and words == [job["endpoint"]] else []
        if name == "relation-list":
            return self.present()
        if name == "relation-get":
            return self.relation_get(words)
        if name in ("network-get", "unit-get"):
            return job["address"]
        if name in ("config-get", "leader-get"):
            return {}
        if name == "is-leader":
            return job["leader"]
        if name == "relation-set":
            return ""
        raise OSError(2, "no tool " + name)

    def present(self):
        if self.job["kind"] == "broken":
            return []
        leaving = self.job["remote"] if self.job["kind"] == "departed" else ""
        return sorted(unit for unit in self.job["units"] if unit != leaving)

    def relation_get(self, words):
        job = self.job
        application = "--app" in words
        key, *whose = words[words.index("-r") + 2:] if "-r" in words else words
        name = whose[0] if whose else job["remote"]
        if application:
            bag = self.application_bag(name)
        else:
            bag = self.unit_bag if name == job["unit"] else job["units"].get(name, {})
        return dict(bag) if key == "-" else bag.get(key)

    def application_bag(self, name):
        if name != self.job["unit"].split("/")[0]:
            return self.job["remote_app"]
        if not self.job["leader"]:
            raise self.CalledProcessError(1, "relation-get")
        return self.app_bag

    @staticmethod
    def put(bag, key, value):
        if value:
            bag[key] = value
        else:
            bag.pop(key, None)


def relation_id(job):
    return "{}:{}".format(job["endpoint"], job["number"])


def sign(endpoint):
    endpoint.set_ca("CA-PEM")
    endpoint.set_chain("CHAIN-PEM")
    for request in endpoint.new_requests:
        request.set_cert("CERT({})".format(request.common_name), "KEY({})".format(request.common_name))


def serve(endpoint, **answer):
    for relation in endpoint.relation_ids():
        endpoint.set_db_connection_info(relation, **answer)


def served(endpoint):
    reactive.clear_flag("endpoint.{}.changed".format(endpoint.endpoint_name))


CALLS = {"sign": sign, "serve": serve, "served": served}


def act(job):
    endpoint = reactive.endpoint_from_flag(job["when"])
    if job["leader"]:
        reactive.set_flag("leadership.is_leader")
    for name, arguments in job["calls"]:
        if name in CALLS:
            CALLS[name](endpoint, **arguments)
        else:
            getattr(endpoint, name)(**arguments)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def copy_code(source, target):
    """What charm build takes of an interface: all but what it ignores."""
    with open(os.path.join(source, "interface.yaml")) as file:
        patterns = [os.path.basename(one) for one in yaml.safe_load(file).get("ignore") or []]
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(".*", *patterns))
    if not os.path.exists(os.path.join(target, "__init__.py")):
        write(os.path.join(target, "__init__.py"), "")


def make_charm(job):
    place = tempfile.mkdtemp(prefix="interface-peer")
    copy_code(job["code"], os.path.join(place, "hooks", "relations", job["interface"]))
    words = (job["unit"].split("/")[0], job["role"], job["endpoint"], job["interface"])
    write(os.path.join(place, "metadata.yaml"), "name: {}\n{}: {{{}: {{interface: {}}}}}\n".format(*words))
    return place


def write_handlers(job, place):
    lines = ["from charms.reactive import when", ""]
    for number, flag in enumerate(job["watch"]):
        lines += [f"@when({flag!r})", f"def seen_{number}(*_):", f"    SEEN.append({flag!r})", ""]
    if job["calls"]:
        lines += [f"@when({job['when']!r})", "def act(*_):", "    ACT()", ""]
    write(os.path.join(place, "charm_handlers.py"), "\n".join(lines))


def discover():
    """Takes the charm's handlers last, so that they see what those of the interface have done."""
    DISCOVER()
    importlib.import_module("charm_handlers")


DISCOVER, reactive.bus.discover = reactive.bus.discover, discover


def environment(job, place):
    hook = job["kind"] if job["kind"] == "update-status" else "{endpoint}-relation-{kind}".format(**job)
    variables = {
        "CHARM_DIR": place,
        "JUJU_CHARM_DIR": place,
        "JUJU_UNIT_NAME": job["unit"],
        "JUJU_MODEL_NAME": "model",
        "JUJU_HOOK_NAME": hook,
        "UNIT_STATE_DB": os.path.join(place, "state.db"),
    }
    if hook != "update-status":
        variables["JUJU_RELATION"] = job["endpoint"]
        variables["JUJU_RELATION_ID"] = relation_id(job)
        variables["JUJU_REMOTE_APP"] = job["application"]
        variables["JUJU_REMOTE_UNIT"] = job["remote"]
    return variables


def run(job, place, report):
    os.environ.update(environment(job, place))
    os.chdir(place)
    sys.path.insert(0, place)
    sys.argv[:] = ["hooks/" + os.environ["JUJU_HOOK_NAME"]]
    builtins.SEEN = []
    builtins.ACT = lambda: act(job)
    tools = hookenv.subprocess = Tools(job)
    failure = ""
    try:
        reactive.main()
    except BaseException as wrong:
        if os.environ.get("PEER_TRACE"):
            traceback.print_exc()
        failure = "{}: {}".format(type(wrong).__name__, wrong)
    bags = (job["unit_bag"], job["app_bag"]) if failure else (tools.unit_bag, tools.app_bag)
    with open(report, "w") as file:
        json.dump(
            {"unit_bag": bags[0], "app_bag": bags[1], "seen": sorted(set(builtins.SEEN)), "failure": failure}, file
        )


def flags(place):
    prefix = "reactive.states."
    path = os.path.join(place, "state.db")
    if not os.path.exists(path):
        return []
    with sqlite3.connect(path) as database:
        keys = [key for key, in database.execute("select key from kv")]
    return sorted(key[len(prefix):] for key in keys if key.startswith(prefix))


def answer(job, place):
    write_handlers(job, place)
    report = os.path.join(place, "report.json")
    child = os.fork()
    if child == 0:
        run(job, place, report)
        os._exit(0)
    os.waitpid(child, 0)
    with open(report) as file:
        result = json.load(file)
    result["flags"] = flags(place)
    return result


def main():
    silent = open(os.devnull, "w")
    answers, sys.stdout = sys.stdout, silent
    places = {}
    try:
        for line in sys.stdin:
            job = json.loads(line)
            if job["agent"] not in places:
                places[job["agent"]] = make_charm(job)
            answers.write(json.dumps(answer(job, places[job["agent"]])) + "\n")
            answers.flush()
    finally:
        for place in places.values():
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
