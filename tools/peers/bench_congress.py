"""Counts the hook tools that one config-changed of a congress unit starts, in Java and in Python.

    bench_congress.py CHARM_PROGRAM [--charms-openstack DIR]

The unit leads, and is related to mysql, rabbitmq, keystone, hacluster and one peer, all of which have
answered; it went through their hooks under the same stub hook tools, and then option debug is changed.
It is played twice: with all options at their defaults, and with a vip.
DIR holds checkouts of what the Python charm is made of: charms.openstack, layers/{basic,options,
openstack,openstack-principle,openstack-api} and interfaces/{keystone,mysql-shared,rabbitmq,hacluster,
openstack-ha,tls-certificates}. That charm is what 'charm create -t openstack-api --python congress'
gives, with the sample's template of congress.conf, and its hooks are those of layer-basic in a virtual
environment with charms.reactive from PyPI. Machine programs are stubs that succeed at once.
CHARM_BENCH_CALLS=1 shows each call counted.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from bench_congress_tools import TOOLS  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
SAMPLE = f"{TOP}/sample-charms/congress/src"
LAYERS = ("basic", "options", "openstack", "openstack-principle", "openstack-api")
INTERFACES = ("keystone", "mysql-shared", "rabbitmq", "hacluster", "openstack-ha", "tls-certificates")
PACKAGES = ("netifaces==0.11.0", "psutil==7.2.2", "dnspython==2.9.2")
PROGRAMS = (
    "a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite a2query add-apt-repository apt-cache apt-config "
    "apt-get apt-key apt-mark congress-db-manage dpkg-query hostname invoke-rc.d lsb_release nc "
    "service sysctl systemctl update-ca-certificates update-rc.d"
).split()
STORIES = {"defaults": {}, "a vip": {"vip": "10.5.100.1"}}
SITE = """try:
    from charmhelpers import osplatform
    osplatform.get_platform = lambda: "ubuntu"
except ImportError:
    pass
"""
ABSENT = """
charms.openstack is absent: it is on no package index. Its column needs --charms-openstack DIR, a
directory with checkouts:
  charms.openstack           of github.com/openstack/charms.openstack
  layers/NAME                {}
  interfaces/NAME            {}"""


def fail(message):
    sys.exit(f"error: {message}")


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
    os.chmod(path, mode)


def run(command, what, **options):
    """Its output; 100 and 200 are the words of charm proof."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode not in (0, 100, 200):
        fail(f"cannot {what}: {done.stdout}{done.stderr}")
    if "CHARM_BENCH_CALLS" in os.environ:
        sys.stderr.write(done.stderr)
    return done.stdout


def stubs(place):
    with open(f"{HERE}/bench_congress_tools.py") as file:
        text = f"#!{os.path.realpath(sys.executable)} -IS\n{file.read()}"
    write(f"{place}/tools/hook-tool", text, 0o755)
    with open(f"{HERE}/bench_congress_machine.sh") as file:
        write(f"{place}/machine/machine-program", file.read(), 0o755)
    for name in TOOLS:
        os.symlink("hook-tool", f"{place}/tools/{name}")
    for name in PROGRAMS:
        os.symlink("machine-program", f"{place}/machine/{name}")


def java_charm(place, charm):
    build = [charm, "build", "--cache-dir", f"{place}/cache", "-o", f"{place}/out", SAMPLE]
    run(build, "build the sample charm")
    return f"{place}/out/congress"


def checkouts(directory):
    wanted = ["charms.openstack/charms_openstack"]
    wanted += [f"layers/{name}" for name in LAYERS] + [f"interfaces/{name}" for name in INTERFACES]
    missing = [name for name in wanted if not os.path.isdir(f"{directory}/{name}")]
    if missing:
        fail(f"--charms-openstack {directory}: there is no " + ", ".join(missing))


def packages(peer):
    """What charmhelpers.contrib.openstack imports and the environment has not, installed once."""
    place = f"{peer}-openstack"
    if not os.path.exists(f"{place}/complete"):
        shutil.rmtree(place, ignore_errors=True)
        run([f"{peer}/bin/pip", "install", "-q", "--target", place, *PACKAGES], "install packages from PyPI")
        write(f"{place}/complete", "")
    return place


def complete(path):
    """Adds default-select-release, without which the newest charms.openstack knows no release."""
    with open(path) as file:
        text = file.read()
    if "default-select-release" not in text:
        text = text.replace("use_defaults(\n", "use_defaults(\n    'charm.default-select-release',\n")
    write(path, text)


def python_charm(place, charm, directory, peer):
    variables = dict(
        os.environ,
        PATH=f"{HERE}:{os.environ['PATH']}",
        CHARM_LAYERS_DIR=f"{directory}/layers",
        CHARM_INTERFACES_DIR=f"{directory}/interfaces",
    )
    create = [charm, "create", "-t", "openstack-api", "--python", "-a", "congress", place]
    run(create, "create the Python charm", env=variables)
    source = f"{place}/congress/src"
    complete(f"{source}/reactive/congress_handlers.py")
    shutil.copy(f"{SAMPLE}/templates/mitaka/congress.conf", f"{source}/templates/mitaka/congress.conf")
    build = [charm, "build", "--cache-dir", f"{place}/cache", "-o", f"{place}/out", source]
    run(build, "build the Python charm", env=variables)
    write(f"{place}/out/congress/wheelhouse/.bootstrapped", "")
    os.symlink(peer, f"{place}/out/.venv")
    return f"{place}/out/congress"


def python_environment(place, directory, peer):
    write(f"{place}/site/sitecustomize.py", SITE)
    write(f"{place}/tools/python3", f'#!/bin/sh\nexec {peer}/bin/python "$@"\n', 0o755)
    path = [f"{place}/site", f"{directory}/charms.openstack", packages(peer)]
    return {"PYTHONPATH": ":".join(path)}


def measured(place, charm, environment, options, who):
    words = [sys.executable, f"{HERE}/bench_congress_unit.py", place, charm, json.dumps(environment)]
    answer = json.loads(run([*words, json.dumps(options)], f"play the hooks of {who}"))
    if answer["status"] != {"status": "active", "message": "Unit is ready"}:
        fail(f"the unit of {who} ends as {answer['status']}")
    return answer["counts"]


def table(columns):
    print("| hook tools of one config-changed | " + " | ".join(columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for name in sorted({name for counts in columns.values() for name in counts}):
        print(f"| {name} | " + " | ".join(str(counts.get(name, 0)) for counts in columns.values()) + " |")
    print("| in total | " + " | ".join(str(sum(counts.values())) for counts in columns.values()) + " |")


def verdict(story, ours, theirs):
    word = "at most a third" if 3 * ours <= theirs else "more than a third"
    print(f"{story}: {ours} of {theirs}, a ratio of {ours / theirs:.3f}: {word}")


def arguments():
    if len(sys.argv) == 2:
        return sys.argv[1], ""
    if len(sys.argv) == 4 and sys.argv[2] == "--charms-openstack":
        checkouts(sys.argv[3])
        return sys.argv[1], os.path.abspath(sys.argv[3])
    fail("usage: bench hook --congress [--charms-openstack DIR]")


def charms(place, charm, directory):
    """Built charms and what their hooks need in the environment, by name."""
    built = {"Charm Composer": (java_charm(f"{place}/java", charm), {})}
    if directory:
        peer = run([f"{HERE}/install-reactive"], "install charms.reactive").strip()
        theirs = python_charm(f"{place}/python", charm, directory, peer)
        built["charms.openstack"] = (theirs, python_environment(place, directory, peer))
    return built


def main():
    charm, directory = arguments()
    columns = {}
    with tempfile.TemporaryDirectory() as place:
        stubs(place)
        built = charms(place, charm, directory)
        for story, options in STORIES.items():
            for who, (path, environment) in built.items():
                columns[f"{who}, {story}"] = measured(place, path, environment, options, who)
    table(columns)
    if not directory:
        print(ABSENT.format(", ".join(LAYERS), ", ".join(INTERFACES)))
        return
    totals = [sum(counts.values()) for counts in columns.values()]
    print()
    for number, story in enumerate(STORIES):
        verdict(story, *totals[2 * number : 2 * number + 2])


main()
