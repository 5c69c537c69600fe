"""Answers every hook tool of a congress unit from a scenario and notes each call; see bench_congress.

It runs under the name of the tool. SCENARIO is a file of JSON with what Juju knows of the unit, which
relation-set, leader-set, open-port, status-set and the like change; CALLS takes a line a call.
"""
import fcntl
import json
import os
import sys

UNIT = "congress/0"
ADDRESS = "10.5.100.11"
NETWORK = {
    "bind-addresses": [
        {
            "interface-name": "eth0",
            "macaddress": "00:16:3e:00:00:11",
            "addresses": [{"hostname": "", "address": ADDRESS, "value": ADDRESS, "cidr": "10.5.100.0/24"}],
        }
    ],
    "egress-subnets": [ADDRESS + "/32"],
    "ingress-addresses": [ADDRESS],
}


class Refused(Exception):
    """What Juju refuses, with its words."""


def words_of(arguments):
    """The arguments as plain words, a relation's id, and the options by name."""
    words, relation, options = [], os.environ.get("JUJU_RELATION_ID", ""), {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in ("-r", "--relation"):
            relation = rest.pop(0)
        elif word in ("--format", "--file", "-l", "-s"):
            options[word] = rest.pop(0)
        elif word.startswith("--"):
            name, _, value = word.partition("=")
            options[name] = value
        else:
            words.append(word)
    return words, relation, options


def bag_of(juju, words, relation, application):
    if relation not in juju["relations"]:
        raise Refused(f"relation {relation} not found")
    given = juju["relations"][relation]
    whose = words[1] if len(words) > 1 else os.environ.get("JUJU_REMOTE_UNIT", "")
    if application:
        return given["application_bag"] if whose == UNIT.split("/")[0] else {}
    if whose != UNIT and whose not in given["units"]:
        raise Refused(f'unit "{whose}" not found')
    return given["bag"] if whose == UNIT else given["units"][whose]


def chosen(values, words):
    key = words[0] if words else "-"
    return values if key == "-" else values.get(key)


def pairs(words, options):
    if options.get("--file") == "-":
        return json.load(sys.stdin)
    return dict(word.split("=", 1) for word in words)


def put(bag, changes):
    for key, value in changes.items():
        if value in ("", None):
            bag.pop(key, None)
        else:
            bag[key] = value


def port_of(words):
    return words[0].lower() if "/" in words[0] else words[0] + "/tcp"


def relation_list(juju, words, relation, options):
    if relation not in juju["relations"]:
        raise Refused(f"relation {relation} not found")
    given = juju["relations"][relation]
    return given["application"] if "--app" in options else sorted(given["units"])


def relation_set(juju, words, relation, options):
    given = juju["relations"][relation]
    put(given["application_bag"] if "--app" in options else given["bag"], pairs(words, options))


def network_get(juju, words, relation, options):
    if "--primary-address" in options or "--ingress-address" in options:
        options["--format"] = "text"
        return ADDRESS
    return NETWORK


def opened_ports(juju, words, relation, options):
    if options.get("--format") != "json":
        options["--format"] = "text"
        return "\n".join(juju["ports"])
    return juju["ports"]


def open_port(juju, words, relation, options):
    juju["ports"] = sorted({*juju["ports"], port_of(words)})


def close_port(juju, words, relation, options):
    juju["ports"] = sorted({*juju["ports"]} - {port_of(words)})


def status_set(juju, words, relation, options):
    juju["status"] = {"status": words[0], "message": " ".join(words[1:])}


def resource_get(juju, words, relation, options):
    raise Refused("no such resource")


TOOLS = {
    "action-get": lambda juju, words, relation, options: {},
    "application-version-set": lambda juju, words, relation, options: None,
    "close-port": close_port,
    "config-get": lambda juju, words, relation, options: chosen(juju["config"], words),
    "goal-state": lambda juju, words, relation, options: {"units": {}, "relations": {}},
    "is-leader": lambda juju, words, relation, options: True,
    "juju-log": lambda juju, words, relation, options: None,
    "leader-get": lambda juju, words, relation, options: chosen(juju["leader"], words),
    "leader-set": lambda juju, words, relation, options: put(juju["leader"], pairs(words, options)),
    "network-get": network_get,
    "open-port": open_port,
    "opened-ports": opened_ports,
    "relation-get": lambda juju, words, relation, options: chosen(
        bag_of(juju, words, relation, "--app" in options), words
    ),
    "relation-ids": lambda juju, words, relation, options: sorted(
        one for one in juju["relations"] if one.split(":")[0] == words[0]
    ),
    "relation-list": relation_list,
    "relation-set": relation_set,
    "resource-get": resource_get,
    "status-get": lambda juju, words, relation, options: juju["status"],
    "status-set": status_set,
    "storage-list": lambda juju, words, relation, options: [],
    "unit-get": lambda juju, words, relation, options: ADDRESS,
}


def answer(name, arguments):
    if "--help" in arguments:
        print(f"Usage: {name} [options] key=value [key=value ...]")
        return
    words, relation, options = words_of(arguments)
    with open(os.environ["SCENARIO"], "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        juju = json.load(file)
        result = TOOLS[name](juju, words, relation, options)
        file.seek(0)
        json.dump(juju, file)
        file.truncate()
    if options.get("--format") == "text":
        print(result)
    elif result is not None or name.endswith("-get"):
        print(json.dumps(result))


def main():
    name = os.path.basename(sys.argv[0])
    with open(os.environ["CALLS"], "a") as calls:
        calls.write(" ".join([name, *sys.argv[1:]]).replace("\n", " ") + "\n")
    try:
        answer(name, sys.argv[1:])
    except Refused as refused:
        print(f"ERROR {refused}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
