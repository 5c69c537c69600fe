"""Times a whole update-status hook of the same charm in Java and in Python, turn about.

The charm has 11 handlers: six run in every hook, one looks at the configuration, one at leadership,
one sets the status, two never run. The Python one runs under charms.reactive from PyPI in its virtual
environment, with byte code cached. With --layers DIR, which holds checkouts of the layers basic and
options, its hook is layer-basic's own: a bootstrapped charm whose hook starts again in its virtual
environment and loads the layers' libraries. Without, that is left out, and the table says so. Hook
tools are scripts that note each call.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 20
WHEN = ["app.installed"] * 6
PYTHON_HOOK = """#!{python}
from charmhelpers import osplatform
osplatform.get_platform = lambda: "ubuntu"
from charms.reactive import main
main()
"""
PYTHON_HANDLERS = """from charms.reactive import *
from charmhelpers.core import hookenv


@when_not("app.installed")
def install():
    set_flag("app.installed")


@when("app.installed")
def configure():
    if hookenv.config().get("port"):
        set_flag("app.configured")


@when("app.installed")
def lead():
    toggle_flag("app.leads", hookenv.is_leader())


@when("app.configured")
def status():
    hookenv.status_set("active", "Unit is ready")


@when("app.never")
def never():
    pass

"""
APART = "CHARM_BENCH_APART"
JAVA_HANDLERS = """package charms.app;

import charms.reactive.HookContext;
import charms.reactive.When;
import charms.reactive.WhenNot;

final class Handlers {
  private final HookContext context;

  Handlers(HookContext context) {
    this.context = context;
  }

  @WhenNot("app.installed")
  void install() {
    context.flags().set("app.installed");
  }

  @When("app.installed")
  void configure() {
    if (context.config().integer("port").isPresent()) {
      context.flags().set("app.configured");
    }
  }

  @When("app.installed")
  void lead() {
    context.flags().toggle("app.leads", context.hookTools().isLeader());
  }

  @When("app.configured")
  void status() {
    context.status().active("Unit is ready");
  }

  @When("app.never")
  void never() {}

"""
TOOLS = {
    "config-get": '{"port": 80}',
    "is-leader": "true",
    "relation-ids": "[]",
    "leader-get": "{}",
    "status-get": '{"status": "active", "message": ""}',
    "juju-log": "",
    "status-set": "",
    "application-version-set": "",
}


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, mode)


def layer_basic(place, python, layers):
    """A charm as its first hook leaves it: bootstrapped, its virtual environment beside it."""
    shutil.copytree(f"{layers}/basic/lib", f"{place}/lib", dirs_exist_ok=True)
    shutil.copytree(f"{layers}/options/lib", f"{place}/lib", dirs_exist_ok=True)
    shutil.copytree(f"{layers}/basic/bin", f"{place}/bin")
    with open(f"{layers}/basic/hooks/hook.template") as template:
        hook = template.read()
    first = "from charmhelpers.core import hookenv"
    ubuntu = "from charmhelpers import osplatform\nosplatform.get_platform = lambda: 'ubuntu'\n"
    write(f"{place}/hooks/update-status", hook.replace(first, ubuntu + first, 1), 0o755)
    write(f"{place}/layer.yaml", "includes: [\"layer:options\", \"layer:basic\"]\noptions:\n  basic:\n    use_venv: true\n    packages: []\n    python_packages: []\n    include_system_packages: false\n")
    write(f"{place}/config.yaml", "options:\n  port: {type: int, default: 80, description: p}\n")
    write(f"{place}/version", "1\n")
    write(f"{place}/wheelhouse/.bootstrapped", "")
    os.symlink(os.path.dirname(os.path.dirname(python)), f"{place}/../.venv")


def python_charm(place, python, layers):
    write(f"{place}/metadata.yaml", "name: app\n")
    write(f"{place}/hooks/update-status", PYTHON_HOOK.format(python=python), 0o755)
    if layers:
        layer_basic(place, python, layers)
    text = PYTHON_HANDLERS
    for number, flag in enumerate(WHEN):
        text += f'\n@when("{flag}")\ndef more{number}():\n    is_flag_set("app.leads")\n\n'
    write(f"{place}/reactive/app.py", text)
    return place


def java_charm(place, charm):
    layer = f"{place}/layer"
    write(f"{layer}/layer.yaml", "runtime: java\nincludes: ['layer:basic']\n")
    write(
        f"{layer}/metadata.yaml",
        "name: app\nsummary: s\ndescription: d\nmaintainer: A <a@b.c>\nseries: [jammy]\n",
    )
    write(f"{layer}/config.yaml", "options:\n  port: {type: int, default: 80, description: p}\n")
    text = JAVA_HANDLERS
    for number, flag in enumerate(WHEN):
        text += f'  @When("{flag}")\n  void more{number}() {{\n    context.flags().isSet("app.leads");\n  }}\n\n'
    write(f"{layer}/main/java/charms/app/Handlers.java", text + "}\n")
    status = subprocess.run(
        [charm, "build", "--cache-dir", f"{place}/cache", "-o", f"{place}/built", layer],
        stdout=subprocess.DEVNULL,
    ).returncode
    if status not in (0, 100, 200):
        sys.exit("error: the charm does not build")
    return f"{place}/built/app"


def tools(place):
    for name, answer in TOOLS.items():
        write(f"{place}/{name}", f"#!/bin/sh\necho {name} >>\"$CALLS\"\necho '{answer}'\n", 0o755)
    return place


def run(charm, environment, calls):
    """Wall time in milliseconds, peak memory in MiB, hook tools started."""
    open(calls, "w").close()
    started = time.monotonic()
    process = subprocess.Popen(
        [f"{charm}/hooks/update-status"],
        cwd=charm,
        env=dict(environment, CHARM_DIR=charm, JUJU_CHARM_DIR=charm, CALLS=calls),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = (time.monotonic() - started) * 1000
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit("error: the hook fails: " + errors.decode())
    with open(calls) as file:
        return wall, usage.ru_maxrss / 1024, len(file.readlines())


def main():
    python, charm = sys.argv[1:3]
    layers = sys.argv[4] if sys.argv[3:4] == ["--layers"] else ""
    if layers and APART not in os.environ:
        # layer-basic writes its commands into the machine; here it writes into a place of its own.
        mount = 'mount -t tmpfs tmpfs /usr/local/sbin && exec "$@"'
        again = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
        os.execvpe("unshare", again + [sys.executable] + sys.argv, dict(os.environ, **{APART: "1"}))
    theirs_name = "layer-basic, charms.reactive" if layers else "charms.reactive alone"
    with tempfile.TemporaryDirectory() as place:
        charms = {
            theirs_name: python_charm(f"{place}/python/app", python, layers),
            "Charm Composer": java_charm(f"{place}/java", charm),
        }
        environment = {
            "PATH": tools(f"{place}/tools") + ":/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": place,
            "JUJU_UNIT_NAME": "app/0",
            "JUJU_MODEL_NAME": "model",
            "JUJU_HOOK_NAME": "update-status",
            "JUJU_DISPATCH_PATH": "hooks/update-status",
        }
        calls = f"{place}/calls"
        taken = {name: [] for name in charms}
        for name, one in charms.items():
            for _ in range(3):
                run(one, environment, calls)
        for _ in range(RUNS):
            for name, one in charms.items():
                taken[name].append(run(one, environment, calls))
        print("| update-status, 11 handlers | median | memory | hook tools started |")
        print("|---|---|---|---|")
        for name, runs in taken.items():
            walls, memories, counts = zip(*runs)
            print(
                f"| {name} | {statistics.median(walls):.0f} ms | {max(memories):.0f} MiB "
                f"| {statistics.median(counts):.0f} |"
            )
        theirs, ours = (statistics.median(one[0] for one in runs) for runs in taken.values())
        print(f"\n{theirs / ours:.1f} x faster")


main()
