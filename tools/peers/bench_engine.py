"""Times the embedded engine: hooks a second, their cost over the bare process, memory, the demo's bundle.

    bench_engine.py CHARM_PROGRAM [--units N,N...] [--svg FILE]

A bundle of one db unit and N app units, related, is deployed into an empty model: once with hooks that
do nothing but ask two hook tools, once with hooks that work 100 ms besides, as a hook of a Java or Python
charm does at the least. Then an option is changed, so that the hook config-changed runs on every app unit;
what the command takes when nothing changes is taken off. The bare process is the same program run as
often, as many at once, in no sandbox, its hook tools stubs that answer nothing; before and after, for a
computer's speed wanders, and small models several times, of which the middle one counts. Nothing is deleted before all is measured: a file system that has just lost
thousands of files finds room for new ones slowly, ext4 for minutes. Then the bundle of the walk-through,
two units of congress with their counterparts, is deployed from its built charms until every unit is active.
Its hooks cannot run bare; what the engine adds to them is told in processor time: its own process, which also
makes the machines, and for each hook the processes around the program, as much as around hooks that do nothing.
"""
import argparse
import concurrent.futures
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
import typing

sys.dont_write_bytecode = True

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = ("congress", "keystone", "mysql", "rabbitmq-server", "hacluster")
HOOK = """#!/bin/sh
set -e
port=$(config-get port)
leads=$(is-leader)
i=0
while [ $i -lt {turns} ]; do
  i=$((i + 1))
done
"""
WORK = {"nothing": 0, "100 ms": 0.1}
TRIAL_TURNS = 40_000
ROUNDS = 5
FEW_UNITS = 10
HOOKS_OF_A_UNIT = 9
KINDS = ("created", "joined", "changed", "departed", "broken")
OWN = "install leader-elected config-changed start update-status stop".split()
BUNDLE = """applications:
  db:
    charm: ./db
    num_units: 1
  app:
    charm: ./app
    num_units: {units}
relations:
- [app, db]
"""
DEMO = """applications:
  congress:
    charm: {charms}/congress
    num_units: 2
    options: {{vip: 10.5.100.1, vip_cidr: 24}}
  keystone: {{charm: {charms}/keystone, num_units: 1}}
  mysql: {{charm: {charms}/mysql, num_units: 1}}
  rabbitmq-server: {{charm: {charms}/rabbitmq-server, num_units: 1}}
  hacluster: {{charm: {charms}/hacluster}}
relations:
- [congress, [keystone, mysql, rabbitmq-server]]
- [congress, hacluster]
"""
STARTED = re.compile(r"^[a-z][a-z0-9-]*/[0-9]+ [a-z]")


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, mode)


def charm(place, name, side, turns):
    """A charm whose every hook is the same program."""
    metadata = f"name: {name}\nsummary: s\ndescription: d\n{side}: {{db: {{interface: bench}}}}\n"
    write(f"{place}/{name}/metadata.yaml", metadata)
    write(f"{place}/{name}/config.yaml", "options: {port: {type: int, default: 1, description: d}}\n")
    for hook in OWN + [f"db-relation-{kind}" for kind in KINDS]:
        write(f"{place}/{name}/hooks/{hook}", HOOK.format(turns=turns), 0o755)


class Deployment(typing.NamedTuple):
    """What a deployment came to."""

    home: str
    seconds: float
    hooks: int
    usage: resource.struct_rusage
    own: float

    @property
    def processor(self):
        """Processor seconds of the engine and of all processes it waited for."""
        return self.usage.ru_utime + self.usage.ru_stime

    @property
    def memory(self):
        """Its peak in MiB."""
        return self.usage.ru_maxrss / 1024


class OwnTime:
    """Processor seconds of a process without those it waited for, looked at until it ends."""

    def __init__(self, pid):
        self.stat = f"/proc/{pid}/stat"
        self.seconds = 0.0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.02):
            try:
                with open(self.stat, encoding="utf-8") as stat:
                    fields = stat.read().rsplit(")", 1)[1].split()
            except OSError:
                return
            self.seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.ended.set()
        self.thread.join()
        return self.seconds


def deploy(program, place, bundle):
    """Deploys into an empty model of its own."""
    home = tempfile.mkdtemp(prefix="juju", dir=place)
    environment = dict(os.environ, CHARM_JUJU_HOME=home)
    with open(f"{place}/errors", "w+", encoding="utf-8") as errors:
        started = time.monotonic()
        words = [program, "juju", "deploy", bundle]
        process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
        own = OwnTime(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        errors.seek(0)
        told = errors.read()
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"error: cannot deploy {bundle}: {told}")
    hooks = sum(1 for line in told.splitlines() if STARTED.match(line))
    return Deployment(home, seconds, hooks, usage, own.end())


class Bare(typing.NamedTuple):
    """The same programs in no sandbox: their seconds, and of the processor."""

    seconds: float
    processor: float


def bare(place, hooks):
    """The same program, as often, as many at once."""
    for tool in ("config-get", "is-leader"):
        write(f"{place}/tools/{tool}", "#!/bin/sh\n", 0o755)
    environment = {"PATH": f"{place}/tools:{os.environ['PATH']}"}
    one = lambda _: subprocess.run([f"{place}/app/hooks/install"], env=environment, check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        list(pool.map(one, range(hooks)))
    seconds = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Bare(seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def turns_of(place, seconds):
    """How many turns of the loop take so long on this computer; the quickest of some trials tells."""
    if not seconds:
        return 0
    charm(place, "app", "requires", TRIAL_TURNS)
    write(f"{place}/tools/config-get", "#!/bin/sh\n", 0o755)
    write(f"{place}/tools/is-leader", "#!/bin/sh\n", 0o755)
    environment = {"PATH": f"{place}/tools:{os.environ['PATH']}"}
    best = min(timed([f"{place}/app/hooks/install"], environment) for _ in range(10))
    return int(TRIAL_TURNS * seconds / best)


def timed(words, environment):
    started = time.monotonic()
    subprocess.run(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.monotonic() - started


def changed(program, home, place, units):
    """
    Seconds for config-changed on every app unit, and for the bare process as often: of several rounds the
    one whose ratio is in the middle. A command that changes the option, less one that does not.
    """
    environment = dict(os.environ, CHARM_JUJU_HOME=home)
    rows = []
    for port in range(2, 2 + ROUNDS):
        words = [program, "juju", "config", "app", f"port={port}"]
        told = timed(words, environment) - timed(words, environment)
        rows.append((told, bare(place, units).seconds))
    return middle(rows)


def middle(rows):
    """The row whose ratio of the first to the second is in the middle."""
    return sorted(rows, key=lambda row: row[0] / row[1])[len(rows) // 2]


def measure(program, place, units, label):
    """
    Prints a row. The seconds of the middle deployment and of the bare processes beside it; what of the
    processor the processes around a hook's program take.
    """
    os.mkdir(place)
    turns = turns_of(place, WORK[label])
    charm(place, "db", "provides", turns)
    charm(place, "app", "requires", turns)
    write(f"{place}/bundle.yaml", BUNDLE.format(units=units))
    rows = []
    for _ in range(ROUNDS if units <= FEW_UNITS else 1):
        before = bare(place, HOOKS_OF_A_UNIT * units)
        deployed = deploy(program, place, f"{place}/bundle.yaml")
        after = bare(place, deployed.hooks)
        both = before.seconds / (HOOKS_OF_A_UNIT * units) + after.seconds / deployed.hooks
        rows.append((deployed.seconds, both / 2 * deployed.hooks, deployed, after))
    seconds, alone, deployed, after = middle(rows)
    hooks = deployed.hooks
    told, told_alone = changed(program, deployed.home, place, units)
    print(
        f"| {units} | {label} | {hooks} | {seconds:.1f} s | {hooks / seconds:.0f} | {alone:.1f} s "
        f"| {1000 * (seconds - alone) / hooks:.1f} ms | {seconds / alone:.2f} "
        f"| {1000 * (told - told_alone) / units:.1f} ms | {told / told_alone:.2f} | {deployed.memory:.0f} MiB |",
        flush=True,
    )
    return seconds, alone, (deployed.processor - deployed.own - after.processor) / hooks


def demo(program, place, around):
    """
    Deploys the walk-through's bundle until every unit is active.

    around: processor seconds of the processes around a hook's program
    """
    os.mkdir(place)
    for name in SAMPLES:
        words = [program, "build", "--cache-dir", f"{place}/cache", "-o", f"{place}/out"]
        done = subprocess.run([*words, f"{TOP}/sample-charms/{name}{'/src' if name == 'congress' else ''}"], capture_output=True)
        if done.returncode not in (0, 100, 200):
            sys.exit(f"error: cannot build {name}: {done.stderr.decode()}")
    write(f"{place}/demo.yaml", DEMO.format(charms=f"{place}/out"))
    deployed = deploy(program, place, f"{place}/demo.yaml")
    environment = dict(os.environ, CHARM_JUJU_HOME=deployed.home)
    words = [program, "juju", "status", "--format", "json"]
    status = json.loads(subprocess.run(words, env=environment, capture_output=True, check=True).stdout)
    for name, application in sorted(status["applications"].items()):
        current = application["application-status"]
        if current["current"] != "active":
            sys.exit(f"error: {name} is {current['current']}: {current.get('message', '')}")
    hooks = deployed.hooks
    engine = deployed.own + around * hooks
    alone = deployed.processor - engine
    print(
        f"\ncongress x 2 and its counterparts, active from nothing: {deployed.seconds:.1f} s, {hooks} hooks, "
        f"{deployed.memory:.0f} MiB\na hook takes {1000 * deployed.processor / hooks:.0f} ms of the processor, "
        f"{1000 * alone / hooks:.0f} ms without the engine: {deployed.processor / alone:.2f} times"
    )


def plot(points, path):
    """Seconds over units: hooks in the engine, and bare."""
    width, height, left, bottom = 640, 360, 60, 40
    most = max(max(row) for _, row in points)
    largest = max(units for units, _ in points)

    def place(units, seconds):
        x = left + (width - left - 20) * units / largest
        return x, height - bottom - (height - bottom - 30) * seconds / most

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<line x1="{left}" y1="{height - bottom}" x2="{width - 20}" y2="{height - bottom}" stroke="black"/>',
        f'<line x1="{left}" y1="30" x2="{left}" y2="{height - bottom}" stroke="black"/>',
        f'<text x="{width / 2}" y="{height - 8}">units</text>',
        '<text x="6" y="20">seconds to settle, hooks of 100 ms</text>',
    ]
    for index, (name, colour) in enumerate((("engine", "#2a6f97"), ("bare process", "#b04a3a"))):
        spots = [place(units, row[index]) for units, row in points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for x, y in spots:
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
        parts.append(f'<text x="{left + 16}" y="{50 + 18 * index}" fill="{colour}">{name}</text>')
    for units, row in points:
        x, y = place(units, 0)
        parts.append(f'<text x="{x - 8:.1f}" y="{y + 16:.1f}">{units}</text>')
        parts.append(f'<text x="{x - 14:.1f}" y="{place(units, row[0])[1] - 8:.1f}">{row[0]:.1f}</text>')
    write(path, "\n".join(parts) + "\n</svg>\n")


def main():
    parser = argparse.ArgumentParser(prog="bench engine")
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("--units", default="1,10,50,200")
    parser.add_argument("--svg")
    given = parser.parse_args()
    print("| app units | a hook works | hooks | settled in | hooks/s | bare | more a hook, machines made too | ratio "
          "| more a hook | ratio | memory |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    points = []
    around = {}
    with tempfile.TemporaryDirectory() as place:
        for units in (int(word) for word in given.units.split(",")):
            for label in WORK:
                *row, around[label] = measure(
                    given.program, f"{place}/{units}-{label.replace(' ', '-')}", units, label
                )
            points.append((units, row))
        demo(given.program, f"{place}/demo", around["nothing"])
    if given.svg:
        plot(points, given.svg)


main()
