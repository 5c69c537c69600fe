"""Plays the stories of interface_stories.py in both languages and compares; see compare-interface.

Where both roles exist in Python, Python on both sides is what the other pairs are compared with; else it is
Python beside a puppet. A difference is one flag, key or failed hook in one step.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

import interface_stories

HERE = os.path.dirname(os.path.abspath(__file__))
ROLES = ("requires", "provides")


class Driver:
    """A process that runs hooks in one language."""

    def __init__(self, command):
        self.command = command
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, job):
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"error: cannot go on with {job['interface']}: {self.command[-1]} ended")
        return json.loads(line)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def java_command(top):
    composer = os.path.join(top, "composer")
    repository = os.path.join(composer, "dist/target/charm-composer/repository")
    places = [os.path.join(composer, module, "target/classes") for module in ("reactive", "testkit")]
    places += sorted(glob.glob(os.path.join(top, "interfaces/*/target/classes")))
    for name in ("gson", "jspecify", "snakeyaml"):
        jars = glob.glob(os.path.join(repository, "**", name + "-*.jar"), recursive=True)
        if not jars:
            sys.exit(f"error: cannot find {name} in {repository}: run 'mvn -DskipTests install' first")
        places += jars
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin/java") if home else "java"
    return [java, "-cp", os.pathsep.join(places), os.path.join(HERE, "interface_driver.java")]


class Difference:
    """One flag, key or failed hook of one step that is not the same."""

    def __init__(self, story, step, role, what, name, python, java):
        self.story = story.name
        self.kind = step["kind"]
        self.role = role
        self.what = what
        self.name = name
        self.python = python
        self.java = java


class Part:
    """A unit of the world: what it has published and which units it sees."""

    number = 0

    def __init__(self, unit):
        self.unit = unit
        self.agent = None
        self.seen = set()
        self.related = False
        self.relation = 0
        self.reset()

    def reset(self):
        application, index = self.unit.split("/")
        self.address = "10.5.{}.{}".format(100 + len(application) % 50, 11 + int(index))
        self.bag = {
            "private-address": self.address,
            "ingress-address": self.address,
            "egress-subnets": self.address + "/32",
        }

    def play(self, language, role):
        Part.number += 1
        self.agent, self.language, self.role = str(Part.number), language, role


class World:
    """One playing of a story."""

    def __init__(self, interface, story, code, drivers, languages):
        self.interface = interface
        self.story = story
        self.code = code
        self.drivers = drivers
        self.parts = {}
        self.apps = {}
        for role, language in languages.items():
            if language:
                self.part(interface.units[role]).play(language, role)

    def part(self, unit):
        return self.parts.setdefault(unit, Part(unit))

    def play(self):
        """What each step left: None for a unit that is a puppet."""
        moments = []
        for step in self.story.steps:
            part = self.part(step["unit"])
            moment = None
            if part.agent is None:
                self.write(part, step)
            elif step["kind"] != "write":
                moment = self.run(part, step)
            moments.append((moment, dict(part.bag), dict(self.app(part))))
            if moment and moment["failure"]:
                break
        return moments

    def app(self, part):
        return self.apps.setdefault(part.unit.split("/")[0], {})

    def write(self, part, step):
        for bag, changes in ((part.bag, step["script"]), (self.app(part), step["app"])):
            for key, value in (changes or {}).items():
                bag[key] = value
                if not value:
                    del bag[key]
        if step["kind"] == "broken":
            part.reset()

    def run(self, part, step):
        remote = step["remote"]
        if step["kind"] == "joined":
            part.related = True
            part.seen.add(remote)
        answer = self.drivers[part.language].run(self.job(part, step))
        if part.related:
            part.bag = answer["unit_bag"]
            self.apps[part.unit.split("/")[0]] = answer["app_bag"]
        if step["kind"] == "departed":
            part.seen.discard(remote)
        if step["kind"] == "broken":
            self.end(part)
        return answer

    def end(self, part):
        part.seen.clear()
        part.related = False
        part.relation += 1
        part.reset()
        self.apps[part.unit.split("/")[0]] = {}

    def job(self, part, step):
        endpoint = self.interface.endpoints[part.role]
        remote = step["remote"] or next(iter(sorted(part.seen)), "") or self.counterpart(part)
        return {
            "agent": part.agent,
            "code": self.code,
            "interface": self.interface.name,
            "role": part.role,
            "endpoint": endpoint,
            "unit": part.unit,
            "address": part.address,
            "leader": self.story.leader,
            "kind": step["kind"],
            "number": part.relation,
            "remote": step["remote"],
            "application": remote.split("/")[0],
            "related": part.related,
            "units": {unit: self.part(unit).bag for unit in sorted(part.seen)},
            "remote_app": self.apps.get(remote.split("/")[0], {}) if part.role != "peers" else {},
            "unit_bag": part.bag,
            "app_bag": self.app(part),
            "when": endpoint + "." + self.interface.calls_when[part.role],
            "watch": [endpoint + "." + flag for flag in self.interface.flags[part.role]],
            "calls": step["calls"],
        }

    def counterpart(self, part):
        units = [unit for role, unit in self.interface.units.items() if role != part.role]
        return units[0] if units else part.unit


def own(flags, endpoint):
    """Flags of the endpoint, without its name; the framework's own begin with endpoint."""
    return {flag[len(endpoint) + 1:] for flag in flags if flag.startswith(endpoint + ".")}


class Comparison:
    """Counts of one interface."""

    def __init__(self, interface):
        self.interface = interface
        self.steps = self.same = self.allowed = self.different = 0
        self.used = {}
        self.shown = set()

    def compare(self, story, languages, theirs, ours):
        for number, (python, java) in enumerate(zip(theirs, ours)):
            step = story.steps[number]
            role = next((role for role, unit in self.interface.units.items() if unit == step["unit"]), None)
            if python[0] is None and java[0] is None:
                continue
            self.steps += 1
            found = self.differences(story, step, role, python, java)
            left = [one for one in found if not self.meant(one)]
            if left:
                self.different += 1
                self.show(story, number, step, languages, python, java, left)
            elif found:
                self.allowed += 1
            else:
                self.same += 1

    def meant(self, difference):
        for entry in self.interface.intended:
            if entry.fits(difference):
                self.used[entry.reason] = self.used.get(entry.reason, 0) + 1
                return True
        return False

    def differences(self, story, step, role, python, java):
        def note(what, name, one, other):
            found.append(Difference(story, step, role, what, name, one, other))

        found = []
        for what, one, other in (("bag", python[1], java[1]), ("app", python[2], java[2])):
            for key in sorted(set(one) | set(other)):
                if one.get(key) != other.get(key):
                    note(what, key, one.get(key), other.get(key))
        if python[0] is None or java[0] is None:
            return found
        if python[0]["failure"] != java[0]["failure"]:
            note("failure", "hook", python[0]["failure"], java[0]["failure"])
            return found
        endpoint = self.interface.endpoints[role]
        for what, key in (("flag", "flags"), ("seen", "seen")):
            one, other = own(python[0][key], endpoint), own(java[0][key], endpoint)
            for flag in sorted(one ^ other):
                note(what, flag, flag in one, flag in other)
        return found

    def show(self, story, number, step, languages, python, java, left):
        fresh = {(story.name, one.role, one.what, one.name, one.python is None) for one in left} - self.shown
        if not fresh:
            return
        self.shown |= fresh
        played = ", ".join(f"{role} in {language or 'a script'}" for role, language in languages.items())
        print(f"different: {self.interface.name}, '{story.name}', step {number + 1}: {step['unit']} {step['kind']}"
              f" {step.get('remote', '')}".rstrip() + f"; {played}")
        for one in left:
            print(f"  {one.what} {one.name}: python {one.python!r}, here {one.java!r}")
        kinds = {one.what for one in left}
        for name, moment in (("python", python), ("here", java)):
            if "bag" in kinds:
                print(f"  bag, {name}: {json.dumps(moment[1], sort_keys=True)}")
            if "app" in kinds:
                print(f"  application's bag, {name}: {json.dumps(moment[2], sort_keys=True)}")
            if kinds & {"flag", "seen"}:
                flags = sorted(own(moment[0]["flags"], self.interface.endpoints[self.role_of(step)]))
                print(f"  flags, {name}: {' '.join(flags)}")

    def role_of(self, step):
        return next(role for role, unit in self.interface.units.items() if unit == step["unit"])

    def line(self):
        return (
            f"{self.interface.name}: {self.steps} steps compared, {self.same} identical, {self.allowed} with"
            f" {len(self.used)} intended differences, {self.different} different"
        )


def python_roles(code):
    """Roles with code: a module without any is a stub."""
    roles = []
    for role in ("requires", "provides", "peers"):
        path = os.path.join(code, role + ".py")
        if os.path.isfile(path) and os.path.getsize(path):
            roles.append(role)
    return roles


def pairs(interface, story, has_python):
    """Who plays which role: first what all others are compared with."""
    roles = [role for role in interface.endpoints if role != story.puppet]
    choices = [["java"] if role not in has_python else ["python", "java"] for role in roles]
    reference = {role: "python" if role in has_python else None for role in roles}
    others = [{}]
    for role, languages in zip(roles, choices):
        others = [{**other, role: language} for other in others for language in languages]
    scripted = {role: "java" if role in has_python else None for role in roles}
    every = [reference] + [other for other in others + [scripted] if other != reference]
    if story.puppet:
        every = [{**one, story.puppet: None} for one in every]
    return [one for number, one in enumerate(every) if one not in every[:number]]


def compare(interface, code, drivers):
    result = Comparison(interface)
    has_python = python_roles(code)
    for story in interface.stories:
        reference, *others = pairs(interface, story, has_python)
        theirs = World(interface, story, code, drivers, reference).play()
        for languages in others:
            ours = World(interface, story, code, drivers, languages).play()
            result.compare(story, languages, theirs, ours)
    return result


def name_of(code):
    with open(os.path.join(code, "interface.yaml")) as file:
        found = re.search(r"^name:\s*['\"]?([\w-]+)", file.read(), re.MULTILINE)
    return found.group(1) if found else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("top")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("directories", nargs="+")
    given = parser.parse_args()
    known = interface_stories.interfaces()
    for code in given.directories:
        if name_of(code) not in known:
            print(f"error: cannot compare {code}: no stories of interface '{name_of(code)}'", file=sys.stderr)
            sys.exit(2)
    drivers = {
        "python": Driver([sys.executable, os.path.join(HERE, "interface_run.py")]),
        "java": Driver(java_command(given.top)),
    }
    different = 0
    for code in given.directories:
        result = compare(known[name_of(code)], os.path.abspath(code), drivers)
        print(result.line(), flush=True)
        if given.v:
            for reason in dict.fromkeys(entry.reason for entry in result.interface.intended):
                print(f"  {result.used.get(reason, 0)} times: {reason}")
        different += result.different or not result.steps
    for driver in drivers.values():
        driver.close()
    sys.exit(1 if different else 0)


main()
