"""Times builds of charm-tools and of Charm Composer, turn about, as whole processes."""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

SIZES = [(2, 100), (6, 500), (20, 2500), (50, 10000)]
CASES = ("cold", "warm", "unchanged")


class Tool:
    def __init__(self, name, command, lock):
        self.name, self.command, self.lock = name, command, lock

    def prepare(self, source, root, environment):
        """The builds before an unchanged one: the first of them names every package's version."""
        output = os.path.join(root, "out", self.name)
        cache = os.path.join(root, "cache", self.name)
        if self.lock:
            self.build(source, output, cache, environment, "--write-lock-file")
        self.build(source, output, cache, environment)

    def build(self, source, output, cache, environment, *more):
        """Wall time in seconds and peak memory in MiB."""
        arguments = self.command + [*more, "--cache-dir", cache, "-o", output, source]
        started = time.monotonic()
        process = subprocess.Popen(
            arguments, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        code = os.waitstatus_to_exitcode(status)
        if code != 0 and code < 100:
            sys.exit(f"error: {self.name} fails on {source} with status {code}")
        return wall, usage.ru_maxrss / 1024


def stack(root, layers, files):
    """A stack of layers in which each includes the one below; gives its top and environment."""
    place = os.path.join(root, f"stack-{layers}-{files}")
    per_layer = files // layers

    def write(path, text):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    for number in range(layers):
        layer = os.path.join(place, "layers", f"l{number}")
        below = f"includes: ['layer:l{number - 1}']\n" if number else "{}\n"
        write(os.path.join(layer, "layer.yaml"), below)
        if not number:
            write(os.path.join(layer, "hooks", "hook.template"), "exec main {}\n")
        write(
            os.path.join(layer, "config.yaml"),
            f"options:\n  o{number}: {{type: int, default: {number}, description: One}}\n",
        )
        for one in range(per_layer):
            write(os.path.join(layer, "files", f"d{one % 20}", f"f{one + number * per_layer // 2}"), f"{number} {one}\n" * 20)
    top = os.path.join(place, "top")
    write(os.path.join(top, "layer.yaml"), f"includes: ['layer:l{layers - 1}']\nrepo: here\n")
    write(
        os.path.join(top, "metadata.yaml"),
        "name: top\nsummary: s\nmaintainer: A <a@b.c>\ntags: [misc]\nseries: [jammy]\n",
    )
    write(os.path.join(top, "README.md"), "Read\n")
    write(os.path.join(top, "copyright"), "mine\n")
    environment = dict(os.environ, CHARM_LAYERS_DIR=os.path.join(place, "layers"))
    return top, environment


def measure(tools, label, source, environment, runs, root):
    source = shutil.copytree(source, os.path.join(root, "source", label, "src"), symlinks=True)
    results = {}
    for case in CASES:
        if case == "unchanged":
            for tool in reversed(tools):
                tool.prepare(source, root, environment)
        taken = {tool.name: [] for tool in tools}
        for run in range(runs):
            for tool in tools:
                output = os.path.join(root, "out", tool.name)
                cache = os.path.join(root, "cache", tool.name)
                if case != "unchanged":
                    shutil.rmtree(output, ignore_errors=True)
                if case == "cold":
                    shutil.rmtree(cache, ignore_errors=True)
                taken[tool.name].append(tool.build(source, output, cache, environment))
        row = []
        for tool in tools:
            walls = [wall for wall, _ in taken[tool.name]]
            memory = max(memory for _, memory in taken[tool.name])
            row.append((statistics.median(walls), memory))
        results[case] = row
        (theirs, their_memory), (ours, our_memory) = row
        print(
            f"| {label} | {case} | {theirs:.2f} s | {ours:.2f} s | {theirs / ours:.1f} x "
            f"| {their_memory:.0f} MiB | {our_memory:.0f} MiB |",
            flush=True,
        )
    shutil.rmtree(os.path.join(root, "out"), ignore_errors=True)
    return results


def plot(points, path):
    """Two lines over the number of files, seconds upwards."""
    width, height, left, bottom = 640, 360, 60, 40
    most = max(max(row) for _, row in points)
    largest = max(files for files, _ in points)

    def place(files, seconds):
        x = left + (width - left - 20) * files / largest
        return x, height - bottom - (height - bottom - 30) * seconds / most

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<line x1="{left}" y1="{height - bottom}" x2="{width - 20}" y2="{height - bottom}" stroke="black"/>',
        f'<line x1="{left}" y1="30" x2="{left}" y2="{height - bottom}" stroke="black"/>',
        f'<text x="{width / 2}" y="{height - 8}">files in all layers</text>',
        '<text x="6" y="20">seconds for a warm build</text>',
    ]
    for index, (name, colour) in enumerate((("charm-tools", "#b04a3a"), ("Charm Composer", "#2a6f97"))):
        spots = [place(files, row[index]) for files, row in points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for (x, y), (files, row) in zip(spots, points):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
            parts.append(f'<text x="{x - 14:.1f}" y="{y - 8:.1f}" fill="{colour}">{row[index]:.2f}</text>')
        parts.append(f'<text x="{left + 16}" y="{50 + 18 * index}" fill="{colour}">{name}</text>')
    for files, _ in points:
        x, y = place(files, 0)
        parts.append(f'<text x="{x - 12:.1f}" y="{y + 16:.1f}">{files}</text>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n</svg>\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("theirs")
    parser.add_argument("ours")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--svg")
    parser.add_argument("charms", nargs="*")
    given = parser.parse_intermixed_args()
    tools = [
        Tool("charm-tools", [given.theirs], lock=False),
        Tool("Charm Composer", [given.ours, "build"], lock=True),
    ]
    print("| stack | build | charm-tools | Charm Composer | faster | memory | memory |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as root:
        for charm in given.charms:
            name = os.path.basename(os.path.dirname(os.path.abspath(charm)))
            measure(tools, name, os.path.abspath(charm), dict(os.environ), given.runs, root)
        points = []
        for layers, files in SIZES:
            top, environment = stack(root, layers, files)
            row = measure(tools, f"{layers} layers, {files} files", top, environment, given.runs, root)
            points.append((files, [wall for wall, _ in row["warm"]]))
    if given.svg:
        plot(points, given.svg)


main()
