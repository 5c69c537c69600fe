"""Random stacks of layers, built by charm-tools and by Charm Composer."""
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

FILES = [
    "a", "b", "c", "tests", "lib/x", "lib/y", "docs/a/b", "docs/keep", "hooks/install",
    "hooks/db-relation-joined", "templates/t.conf", "actions/act", "bin/run", "unit_tests/t",
    ".hidden", "lib/z.pyc", "data.charm", "x~",
]
PATTERNS = [
    "a", "/a", "tests", "tests/", "lib", "lib/*", "/lib/x", "*.conf", "docs/**", "!docs/keep",
    "docs/*", "hooks/install", "unit_tests", "**/x", "?", "[ab]", "!a", ".hidden", "actions",
    "\\!x", "a/b", "lib/", "/docs", "b/", "**/b",
]
WHEELS = [
    "# c", "foo==1", "Bar_baz>=2", "bar-baz", "mock", "foo>=2", "",
    "git+https://e.com/q.git#egg=qq", "netaddr # c",
]
DEFINES = [
    {"type": "string", "default": "s"},
    {"type": "integer", "default": 4},
    {"type": "boolean"},
    {"type": "array", "default": []},
    {
        "type": "object",
        "default": {"q": 1},
        "properties": {"q": {"type": "integer", "default": 3}, "r": {"default": None}},
    },
]
DEFAULTS = ["x", "", None, "yes", "0123", 1, 1.5, True]
INTERFACES = ["ia", "ib", "ic"]
ROLES = ("provides", "requires", "peers")


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def mapping(values):
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items()) or "{}\n"


class Stack:
    """What charm-tools is known to do wrong, and this product otherwise, does not occur."""

    def __init__(self, root, seed):
        self.root, self.random = root, random.Random(seed)

    def maybe(self, chance):
        return self.random.random() < chance

    def some(self, choices, most):
        return self.random.sample(choices, self.random.randint(1, most))

    def write(self):
        for name in INTERFACES:
            self.interface(name)
        lower = self.random.randint(1, 4)
        names = [f"l{number}" for number in range(lower)] + ["top"]
        for place, name in enumerate(names):
            self.layer(place, name, is_top=name == "top")

    def interface(self, name):
        directory = f"{self.root}/interfaces/{name}"
        values = {"name": name, "summary": "s"}
        if self.maybe(0.4):
            values["ignore"] = self.random.sample(PATTERNS, 2)
        if self.maybe(0.3):
            values["exclude"] = self.random.sample(PATTERNS, 2)
        write(f"{directory}/interface.yaml", mapping(values))
        for role in ROLES:
            write(f"{directory}/{role}.py", f"# {role}\n")
        for path in self.random.sample(FILES, self.random.randint(0, 4)):
            write(f"{directory}/{path}" + ("/x" if path == "tests" else ""), f"{name}\n")

    def layer(self, place, name, is_top):
        directory = f"{self.root}/src" if is_top else f"{self.root}/layers/{name}"
        self.layer_yaml(directory, place, name, is_top)
        if place == 0 or self.maybe(0.2):
            template = f"#!/bin/sh\n# {name} {{}}\nmain {{{{x}}}}\n"
            write(f"{directory}/hooks/hook.template", template)
        if is_top or self.maybe(0.6):
            self.metadata(directory, name, is_top)
        if self.maybe(0.6):
            options = {}
            for number in self.some(range(5), 3):
                options[f"o{number}"] = {"type": "string", "description": f"d {name}"}
                if self.maybe(0.7):
                    options[f"o{number}"]["default"] = self.random.choice(DEFAULTS)
            write(f"{directory}/config.yaml", mapping({"options": options}))
        if self.maybe(0.3):
            actions = {f"act{number}": {"description": name} for number in self.some(range(2), 2)}
            write(f"{directory}/actions.yaml", mapping(actions))
        if self.maybe(0.3):
            write(f"{directory}/resources.yaml", mapping({"r0": {"type": "file"}, name: {}}))
        if self.maybe(0.3):
            write(f"{directory}/dist.yaml", mapping({"d": [name]}))
        for path in ("copyright", "README.md", "icon.svg"):
            if self.maybe(0.5):
                write(f"{directory}/{path}", f"{name} {path}\n")
        for path in self.random.sample(FILES, self.random.randint(0, 8)):
            mode = self.random.choice([0o644, 0o755])
            inside = f"/t{place % 2}" if path == "tests" else ""
            write(f"{directory}/{path}{inside}", f"{name} {path}\n", mode)
        if self.maybe(0.2):
            os.makedirs(f"{directory}/empty/dir", exist_ok=True)
        if self.maybe(0.25):
            write(f"{directory}/wheelhouse.txt", "\n".join(self.some(WHEELS, 4)) + "\n")

    def layer_yaml(self, directory, place, name, is_top):
        values = {}
        includes = []
        if place:
            below = [f"layer:l{number}" for number in range(place)]
            includes = self.some(below, min(2, place))
            if is_top and below[-1] not in includes:
                includes.append(below[-1])
        includes += [f"interface:{one}" for one in INTERFACES if self.maybe(0.4)]
        if includes:
            values["includes"] = includes
        if self.maybe(0.4):
            values["ignore"] = self.some(PATTERNS, 3)
        if self.maybe(0.3):
            values["exclude"] = self.some(PATTERNS, 3)
        if self.maybe(0.3):
            values["repo"] = f"https://x/{name}"
        if self.maybe(0.4):
            values["defines"] = {
                f"o{number}": self.random.choice(DEFINES) for number in self.some(range(3), 3)
            }
        if is_top and self.maybe(0.3):
            values["is"] = "is-top"
        if self.maybe(0.3):
            values["extra"] = {"k": [1, name]}
        write(f"{directory}/layer.yaml", mapping(values))

    def metadata(self, directory, name, is_top):
        values = {"name": f"n{name}", "summary": f"s {name}"}
        if self.maybe(0.6):
            values["maintainer"] = f"{name} <a@b.c>"
        if self.maybe(0.6):
            values["tags"] = self.random.sample(["x", "y", "z"], 2)
        if is_top or self.maybe(0.6):
            values["series"] = self.some(["jammy", "focal", "xenial"], 2)
        for role in ROLES:
            if self.maybe(0.5):
                values[role] = {
                    f"{role[0]}{number}": {"interface": self.random.choice(INTERFACES + ["zz"])}
                    for number in self.some(range(4), 2)
                }
        if self.maybe(0.3):
            values["storage"] = {f"s{n}": {"type": "filesystem"} for n in self.some(range(3), 2)}
        if self.maybe(0.3):
            key = self.random.choice(["subordinate", "zeta", "alpha"])
            values[key] = self.random.choice([True, False, "t", {"a": 1}, [1, 2]])
        keys = list(values)
        self.random.shuffle(keys)
        write(f"{directory}/metadata.yaml", mapping({key: values[key] for key in keys}))


def build(command, root, output):
    environment = dict(
        os.environ,
        CHARM_LAYERS_DIR=f"{root}/layers",
        CHARM_INTERFACES_DIR=f"{root}/interfaces",
    )
    words = command + ["--cache-dir", f"{root}-cache", "-o", f"{root}/{output}", f"{root}/src"]
    return subprocess.run(words, env=environment, capture_output=True, text=True)


def ended_well(result):
    return result.returncode == 0 or result.returncode >= 100


def lines(result):
    """Without places, and without what pip is told: this product keeps pinned packages."""
    return [
        line
        for line in result.stdout.splitlines()
        if "Destination" not in line and not re.search("Pinning setuptools", line)
    ]


def difference(root, theirs, ours):
    """What differs, a text; the empty one where nothing does."""
    if ended_well(theirs) != ended_well(ours):
        return f"status {theirs.returncode} and {ours.returncode}: {theirs.stdout}{ours.stderr}"
    if not ended_well(theirs):
        return ""
    compare = os.path.join(os.path.dirname(__file__), "compare.py")
    trees = subprocess.run(
        [sys.executable, compare, os.path.basename(root), f"{root}/theirs/ntop", f"{root}/ours/ntop"],
        capture_output=True,
        text=True,
    )
    if trees.returncode:
        return trees.stdout
    if theirs.returncode != ours.returncode:
        return f"status {theirs.returncode} and {ours.returncode}"
    return "\n".join(difflib.unified_diff(lines(theirs), lines(ours), lineterm="", n=0))


def main():
    peer, charm, first, count = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    place = tempfile.mkdtemp(prefix="random-stacks")
    different = 0
    for seed in range(first, first + count):
        root = f"{place}/{seed}"
        Stack(root, seed).write()
        found = difference(
            root, build([peer], root, "theirs"), build([charm, "build"], root, "ours")
        )
        if found:
            different += 1
            print(f"seed {seed}, kept in {root}:\n{found[:1000]}", flush=True)
        else:
            shutil.rmtree(root)
        shutil.rmtree(f"{root}-cache", ignore_errors=True)
    if not different:
        shutil.rmtree(place)
    print(f"{count} stacks, {different} different")
    sys.exit(1 if different else 0)


main()
