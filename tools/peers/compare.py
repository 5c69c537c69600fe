"""Compares two built charms: names, modes, bytes.

YAML files are equal when a YAML 1.1 reader gives equal values with keys in the same order. In
.build.manifest the hashes of YAML files are left out, for they follow from the bytes.
"""
import hashlib
import json
import os
import stat
import sys

import yaml

MERGED = {"actions.yaml", "config.yaml", "dist.yaml", "layer.yaml", "metadata.yaml", "resources.yaml"}


def entries(root):
    found = {}
    for place, directories, files in os.walk(root):
        for name in directories + files:
            path = os.path.join(place, name)
            found[os.path.relpath(path, root)] = path
    return found


def ordered(value):
    """A value in which the order of keys counts."""
    if isinstance(value, dict):
        return ("map", [(key, ordered(one)) for key, one in value.items()])
    if isinstance(value, list):
        return ("list", [ordered(one) for one in value])
    return (type(value).__name__, value)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def same_yaml(one, other):
    return ordered(yaml.safe_load(read(one))) == ordered(yaml.safe_load(read(other)))


def manifest(path, root):
    content = json.loads(read(path))
    for name in MERGED & content["signatures"].keys():
        actual = hashlib.sha256(read(os.path.join(root, name))).hexdigest()
        content["signatures"][name][2] = "its own" if content["signatures"][name][2] == actual else "wrong"
    return content


def differences(theirs, ours):
    one, other = entries(theirs), entries(ours)
    for path in sorted(one.keys() - other.keys()):
        yield f"only charm-tools makes {path}"
    for path in sorted(other.keys() - one.keys()):
        yield f"only Charm Composer makes {path}"
    for path in sorted(one.keys() & other.keys()):
        a, b = one[path], other[path]
        if stat.S_IMODE(os.stat(a).st_mode) != stat.S_IMODE(os.stat(b).st_mode):
            yield f"other mode: {path}: {oct(os.stat(a).st_mode)} {oct(os.stat(b).st_mode)}"
        if os.path.isdir(a):
            continue
        if path == ".build.manifest":
            if manifest(a, theirs) != manifest(b, ours):
                yield from manifest_differences(manifest(a, theirs), manifest(b, ours))
        elif path in MERGED:
            if not same_yaml(a, b):
                yield f"other value or order: {path}"
        elif read(a) != read(b):
            yield f"other bytes: {path}"


def manifest_differences(one, other):
    if one["layers"] != other["layers"]:
        for a, b in zip(one["layers"], other["layers"]):
            if a != b:
                yield f"other layer in .build.manifest: {a} {b}"
    for path in sorted(one["signatures"].keys() | other["signatures"].keys()):
        a, b = one["signatures"].get(path), other["signatures"].get(path)
        if a != b:
            yield f"other signature: {path}: {a} {b}"
    yield "other .build.manifest"


def main():
    label, theirs, ours = sys.argv[1:]
    found = list(differences(theirs, ours))
    files = sum(1 for path in entries(ours).values() if os.path.isfile(path))
    print(f"{label}: identical ({files} files)" if not found else f"{label}: {len(found)} differences")
    for line in found:
        print(f"  {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
