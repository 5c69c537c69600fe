"""Renders templates with Jinja2 and with Charm Composer over generated values; see compare-templates.

Values are made from the template itself: names it asks for, attributes of them, what it loops over. A
name may be missing, None, empty, a text, a number, a boolean, a list or a map. None stands where a
template asks nothing further of it: an attribute of None is nothing in Jinja2 and an error here.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

import jinja2
import jinja2.defaults
from jinja2 import nodes


class Shape:
    """What a template does with a value."""

    def __init__(self):
        self.attributes = {}
        self.items = None
        self.pairs = None
        self.tuples = 0
        self.tuple_shapes = []
        self.iterated = False
        self.text = False

    def attribute(self, name):
        return self.attributes.setdefault(name, Shape())


MAP_METHODS = {"items", "keys", "values", "get"}
TEXT_METHODS = {"join", "split", "startswith", "endswith", "replace", "lower", "upper", "strip", "format"}


class Reader:
    """Walks a template and those it includes."""

    def __init__(self, environment):
        self.environment = environment
        self.roots = {}
        self.seen = set()

    def read(self, name):
        if name in self.seen:
            return
        self.seen.add(name)
        source, _, _ = self.environment.loader.get_source(self.environment, name)
        self.visit(self.environment.parse(source), {})

    def shape(self, node, scope):
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return self.roots.setdefault(node.name, Shape())
        if isinstance(node, nodes.Getattr):
            base = self.shape(node.node, scope)
            if base is None or node.attr in MAP_METHODS:
                return None
            return base.attribute(node.attr)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            base = self.shape(node.node, scope)
            if base is None:
                return None
            if isinstance(node.arg.value, str):
                return base.attribute(node.arg.value)
            base.iterated = True
            base.items = base.items or Shape()
            return base.items
        return None

    def visit(self, node, scope):
        if isinstance(node, nodes.Include) and isinstance(node.template, nodes.Const):
            try:
                self.read(node.template.value)
            except jinja2.TemplateNotFound:
                pass
        if isinstance(node, nodes.For):
            inner = dict(scope)
            self.loop(node, scope, inner)
            self.visit(node.iter, scope)
            for part in node.body + node.else_:
                self.visit(part, inner)
            return
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            scope[node.target.name] = self.shape(node.node, scope)
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr):
            base = self.shape(node.node.node, scope)
            if base is not None:
                if node.node.attr in TEXT_METHODS:
                    base.text = True
                elif node.node.attr in MAP_METHODS:
                    base.pairs = base.pairs or (Shape(), Shape())
        self.shape(node, scope)
        for child in node.iter_child_nodes():
            self.visit(child, scope)

    def loop(self, node, scope, inner):
        over = node.iter
        while isinstance(over, nodes.Filter) and over.node is not None:
            over = over.node
        names = [one.name for one in node.target.items] if isinstance(node.target, nodes.Tuple) else [node.target.name]
        method = ""
        if isinstance(over, nodes.Call) and isinstance(over.node, nodes.Getattr):
            method, over = over.node.attr, over.node.node
        base = self.shape(over, scope)
        if base is None:
            for name in names:
                inner[name] = None
            return
        if method in ("items", "keys", "values"):
            base.pairs = base.pairs or (Shape(), Shape())
            shapes = {"items": base.pairs, "keys": base.pairs[:1], "values": base.pairs[1:]}[method]
        elif len(names) > 1:
            if not base.tuple_shapes:
                base.tuple_shapes = [Shape() for _ in names]
            shapes = base.tuple_shapes
        else:
            base.iterated = True
            base.items = base.items or Shape()
            shapes = [base.items]
        for name, shape in zip(names, shapes):
            inner[name] = shape


LEAVES = ["", "text", "a,b", "10.5.3.128", "x y", "gr\u00fcn", 0, 5, 1789, 2.5, True, False]


class Maker:
    """Makes values of a shape."""

    def __init__(self, dice):
        self.dice = dice

    def value(self, shape, depth=0):
        dice = self.dice
        deep = shape.pairs or shape.tuple_shapes or shape.attributes or shape.iterated
        if not deep and dice.random() < 0.08:
            return None
        if shape.pairs:
            return {f"key{n}": self.value(shape.pairs[1], depth + 1) for n in range(dice.randint(0, 3))}
        if shape.tuple_shapes:
            return [[self.value(one, depth + 1) for one in shape.tuple_shapes] for _ in range(dice.randint(0, 3))]
        if shape.attributes:
            present = {name: one for name, one in shape.attributes.items() if dice.random() < 0.85}
            return {name: self.value(one, depth + 1) for name, one in present.items()}
        if shape.iterated:
            return [self.value(shape.items, depth + 1) for _ in range(dice.randint(0, 3))]
        if shape.text:
            return dice.choice(["", "text", "a,b", "x y"])
        return dice.choice(LEAVES)

    def context(self, roots):
        given = {}
        for name, shape in roots.items():
            # A name that Jinja2 has a function for would print that function where it is missing.
            if name in jinja2.defaults.DEFAULT_NAMESPACE or self.dice.random() < 0.93:
                given[name] = self.value(shape)
        return given


def templates_below(directory):
    """(search path, name) of each template."""
    found = []
    for place, folders, files in os.walk(directory):
        folders.sort()
        parts = place.split(os.sep)
        if "templates" not in parts and os.path.abspath(place) != os.path.abspath(directory):
            continue
        if "templates" not in parts and not os.path.basename(os.path.abspath(directory)) == "templates":
            continue
        root = os.sep.join(parts[: len(parts) - parts[::-1].index("templates")]) if "templates" in parts else directory
        for name in sorted(files):
            path = os.path.join(place, name)
            try:
                with open(path, encoding="utf-8") as file:
                    file.read()
            except (UnicodeDecodeError, OSError):
                continue
            if not name.endswith((".pyc", ".py")):
                found.append(([place, root], name))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("top")
    parser.add_argument("--contexts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("directories", nargs="+")
    given = parser.parse_args()
    jobs, expected, names, unparsed = [], [], [], 0
    shared = os.path.join(given.top, "layers/openstack/templates")
    for directory in given.directories:
        for places, name in templates_below(directory):
            search = list(dict.fromkeys(os.path.abspath(one) for one in places + [shared]))
            environment = jinja2.Environment(
                loader=jinja2.FileSystemLoader(search),
                finalize=lambda value: "" if value is None else value,
            )
            reader = Reader(environment)
            try:
                reader.read(name)
                template = environment.get_template(name)
            except jinja2.TemplateSyntaxError:
                unparsed += 1
                continue
            for number in range(given.contexts):
                maker = Maker(random.Random(f"{given.seed} {name} {number}"))
                values = maker.context(reader.roots)
                try:
                    outcome = {"text": template.render(**values)}
                except Exception as wrong:
                    outcome = {"error": f"{type(wrong).__name__}: {wrong}"}
                jobs.append({"directories": search, "template": name, "values": values})
                expected.append(outcome)
                names.append(os.path.join(places[0], name))
    with tempfile.TemporaryDirectory() as work:
        with open(f"{work}/jobs", "w") as file:
            for job in jobs:
                file.write(json.dumps(job) + "\n")
        lib = os.path.join(given.top, "composer/dist/target/charm-composer/lib/*")
        tool = os.path.join(given.top, "tools/peers/RenderJobs.java")
        subprocess.run(["java", "-cp", lib, tool, f"{work}/jobs", f"{work}/answers"], check=True)
        with open(f"{work}/answers") as file:
            answers = [json.loads(line) for line in file]
    same = errors = different = refused = 0
    shown = set()
    for job, want, got, name in zip(jobs, expected, answers, names):
        if "text" in want and got.get("text") == want["text"]:
            same += 1
        elif "error" in want and "text" not in got and "crash" not in got:
            errors += 1
        elif "error" in want:
            refused += 1
        else:
            different += 1
            if name not in shown and len(shown) < 20:
                shown.add(name)
                print(f"different: {name}\n  values: {json.dumps(job['values'], sort_keys=True)[:1500]}")
                print(f"  jinja2: {want.get('text', want.get('error'))[-600:]!r}")
                print(f"  here:   {(got.get('text') or got.get('error') or got.get('crash') or '')[-600:]!r}")
    count = len(set(names))
    print(
        f"{count} templates, {len(jobs)} renderings: {same} identical, {errors} refused by both, "
        f"{refused} refused by Jinja2 alone, {different} different; "
        f"{unparsed} files are no templates of Jinja2's"
    )
    sys.exit(1 if different or not jobs else 0)


main()
