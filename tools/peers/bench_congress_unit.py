"""Plays the hooks of one congress unit apart from the machine; see bench_congress, which starts it.

    bench_congress_unit.py PLACE CHARM ENVIRONMENT OPTIONS

PLACE holds tools, for the hooks, and machine, which stands before the programs of /usr/bin and /usr/sbin;
CHARM is a built charm, of which a copy runs; ENVIRONMENT is JSON of variables for its hooks, OPTIONS of
options that are set from the start. Prints, as JSON, how often config-changed with another value of debug
started each hook tool, and the status the unit ends in. What hooks write in /etc, /usr/local and /var
goes to overlays, /run is empty, the network a loopback alone.
"""
import collections
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True

from bench_congress_tools import ADDRESS, UNIT  # noqa: E402

APART = "CHARM_BENCH_APART"
ENTER = """set -e
mount -t tmpfs tmpfs "$PLACE/apart"
for directory in etc usr/local var/cache var/lib var/log var/spool; do
  [ -d "/$directory" ] || continue
  mkdir -p "$PLACE/apart/upper/$directory" "$PLACE/apart/work/$directory"
  upper=upperdir=$PLACE/apart/upper/$directory,workdir=$PLACE/apart/work/$directory
  mount -t overlay overlay -o "lowerdir=/$directory,$upper" "/$directory"
done
for directory in usr/bin usr/sbin; do
  mount -t overlay overlay -o "lowerdir=$PLACE/machine:/$directory" "/$directory"
done
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system
ip link set lo up
ip address flush dev lo
ip address add "$ADDRESS/24" dev lo
exec "$@"
"""
CONFIG = {
    "action-managed-upgrade": False,
    "debug": False,
    "dns-ha": False,
    "haproxy-client-timeout": None,
    "haproxy-connect-timeout": None,
    "haproxy-queue-timeout": None,
    "haproxy-server-timeout": None,
    "openstack-origin": "distro",
    "os-admin-hostname": None,
    "os-admin-network": None,
    "os-internal-hostname": None,
    "os-internal-network": None,
    "os-public-hostname": None,
    "os-public-network": None,
    "region": "RegionOne",
    "ssl_ca": None,
    "ssl_cert": None,
    "ssl_key": None,
    "use-internal-endpoints": False,
    "use-syslog": False,
    "verbose": False,
    "vip": None,
    "vip_cidr": 24,
    "vip_iface": "eth0",
    "worker-multiplier": None,
}
KEYSTONE = {
    "api_version": "3",
    "admin_domain_id": "d1",
    "admin_project_id": "p1",
    "admin_token": "token",
    "admin_user_id": "u1",
    "auth_host": "10.5.100.40",
    "auth_port": "35357",
    "auth_protocol": "http",
    "service_domain": "service_domain",
    "service_domain_id": "d2",
    "service_host": "10.5.100.40",
    "service_password": "secret",
    "service_port": "5000",
    "service_protocol": "http",
    "service_tenant": "services",
    "service_tenant_id": "p2",
    "service_username": "congress",
}
KINDS = ("public", "internal", "admin")
ANSWERS = {
    "shared-db": ("mysql/0", {"db_host": "10.5.100.20", "password": "secret", "allowed_units": UNIT}),
    "amqp": ("rabbitmq-server/0", {"hostname": "10.5.100.30", "password": "secret"}),
    "identity-service": ("keystone/0", KEYSTONE),
    "cluster": ("congress/1", {f"{kind}-address": "10.5.100.12" for kind in KINDS}),
    "ha": ("hacluster/0", {"clustered": "yes"}),
}
ADDRESSES = {
    "mysql/0": "10.5.100.20",
    "rabbitmq-server/0": "10.5.100.30",
    "keystone/0": "10.5.100.40",
    "congress/1": "10.5.100.12",
    "hacluster/0": ADDRESS,
}


class Unit:
    """One unit: what Juju knows of it, and its hooks."""

    def __init__(self, place, charm, environment, options):
        self.charm = charm
        self.scenario = f"{place}/apart/scenario.json"
        self.calls = f"{place}/apart/calls"
        self.juju = {"config": {**CONFIG, **options}, "leader": {}, "relations": {}, "ports": [], "status": {}}
        self.environment = {
            "PATH": f"{place}/tools:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": f"{place}/apart",
            "LANG": "C.UTF-8",
            "SCENARIO": self.scenario,
            "CALLS": self.calls,
            "CHARM_DIR": charm,
            "JUJU_CHARM_DIR": charm,
            "JUJU_UNIT_NAME": UNIT,
            "JUJU_MODEL_NAME": "model",
            "JUJU_MODEL_UUID": "fe2ba9b2-2ec5-4a0b-8d0f-6a0c3c1f3a11",
            "JUJU_VERSION": "2.9.50",
            **environment,
        }

    def hook(self, name, **variables):
        """The hook tools it starts, a line each."""
        with open(self.scenario, "w") as file:
            json.dump(self.juju, file)
        open(self.calls, "w").close()
        words = {"JUJU_HOOK_NAME": name, "JUJU_DISPATCH_PATH": f"hooks/{name}", **variables}
        done = subprocess.run(
            [f"{self.charm}/hooks/{name}"],
            cwd=self.charm,
            env={**self.environment, **words},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode != 0:
            sys.exit(f"error: the hook {name} of {self.charm} fails: {done.stdout}")
        with open(self.scenario) as file:
            self.juju = json.load(file)
        with open(self.calls) as file:
            return file.read().splitlines()

    def relate(self, number, endpoint, remote, answer):
        """The other unit joins, sees what the charm asks for, and answers."""
        relation = f"{endpoint}:{number}"
        bag = {"private-address": ADDRESSES[remote], "ingress-address": ADDRESSES[remote]}
        application = remote.split("/")[0]
        mine = {"private-address": ADDRESS, "ingress-address": ADDRESS}
        self.juju["relations"][relation] = {
            "application": application,
            "units": {remote: bag},
            "bag": mine,
            "application_bag": {},
        }
        words = {
            "JUJU_RELATION": endpoint,
            "JUJU_RELATION_ID": relation,
            "JUJU_REMOTE_UNIT": remote,
            "JUJU_REMOTE_APP": application,
        }
        self.hook(f"{endpoint}-relation-joined", **words)
        self.juju["relations"][relation]["units"][remote].update(answer)
        self.hook(f"{endpoint}-relation-changed", **words)

    def story(self):
        """Everything up to a unit that serves."""
        for name in ("install", "leader-elected", "config-changed", "start"):
            self.hook(name)
        for number, (endpoint, (remote, answer)) in enumerate(ANSWERS.items()):
            self.relate(number, endpoint, remote, answer)
        self.hook("update-status")


def xenial():
    os.remove("/etc/os-release")
    with open("/etc/os-release", "w") as file:
        file.write('ID=ubuntu\nVERSION_ID="16.04"\nVERSION_CODENAME=xenial\n')
    with open("/etc/lsb-release", "w") as file:
        file.write("DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=16.04\nDISTRIB_CODENAME=xenial\n")


def copied(place, charm):
    """The charm as Juju unpacks it, with its virtual environment where it has one."""
    copy = f"{place}/apart/unit/charm"
    shutil.copytree(charm, copy, symlinks=True)
    environment = os.path.join(os.path.dirname(charm), ".venv")
    if os.path.exists(environment):
        os.symlink(os.path.realpath(environment), f"{place}/apart/unit/.venv")
    with open(f"{copy}/revision", "w") as file:
        file.write("0")
    return copy


def play(place, charm, environment, options):
    xenial()
    unit = Unit(place, copied(place, charm), environment, options)
    unit.story()
    unit.juju["config"]["debug"] = True
    calls = unit.hook("config-changed")
    if "CHARM_BENCH_CALLS" in os.environ:
        print("\n".join(calls), file=sys.stderr)
    counts = collections.Counter(line.split(" ")[0] for line in calls)
    print(json.dumps({"counts": counts, "status": unit.juju["status"]}))


def main():
    place, charm, environment, options = sys.argv[1:5]
    if APART not in os.environ:
        os.makedirs(f"{place}/apart", exist_ok=True)
        enter = ["unshare", "--map-root-user", "--mount", "--net", "sh", "-c", ENTER, "sh"]
        variables = {APART: "1", "PLACE": place, "ADDRESS": ADDRESS}
        os.execvpe("unshare", enter + [sys.executable] + sys.argv, {**os.environ, **variables})
    if not os.path.ismount("/etc"):
        sys.exit(f"error: {APART} is set, but this is the machine itself; unset it")
    play(place, charm, json.loads(environment), json.loads(options))


main()
