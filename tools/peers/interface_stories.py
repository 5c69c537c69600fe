"""Stories of relations and the differences that are meant; see compare-interface.

A story has a unit of each role, which both languages play, or a puppet that only holds what is written for
it. Steps are hooks of one unit. "script" is what a unit publishes in that step where a puppet has its part.
"""
import json

REGISTRATION = {
    "service": "congress",
    "region": "RegionOne",
    "public_url": "http://10.5.100.1:1789",
    "internal_url": "http://10.5.100.1:1789",
    "admin_url": "http://10.5.100.1:1789",
}
ADDRESSES = {
    "admin_domain_id": "b2f6a0d4", "admin_project_id": "7e6d5c4b", "admin_role": "Admin",
    "admin_user_id": "9a8b7c6d", "api_version": "3",
    "auth_host": "10.5.100.21", "auth_port": "35357", "auth_protocol": "http",
    "internal_host": "10.5.100.21", "internal_port": "5000", "internal_protocol": "http",
    "service_host": "10.5.100.21", "service_port": "5000", "service_protocol": "http",
}
ACCOUNT = {
    **ADDRESSES,
    "service_domain": "service_domain", "service_domain_id": "5d1b0c3e", "service_type": "policy",
    "service_tenant": "services", "service_tenant_id": "3f2e1d0c",
    "service_username": "congress", "service_user_id": "0c7e5a3b", "service_password": "k8wTq3VbN5mX",
}
APPLICATION_ACCOUNT = {
    **{name.replace("_", "-"): value for name, value in ACCOUNT.items()},
    "service-user-name": "congress", "service-project-name": "services",
    "service-project-id": "3f2e1d0c", "service-domain-name": "service_domain",
}
NEUTRON = {"neutron": "http://10.5.100.62:9696"}
CHANGED = {
    "catalog_ttl": "60",
    "ep_changed": json.dumps({"neutron": dict.fromkeys(("admin", "internal", "public"), NEUTRON["neutron"])}),
}
CREDENTIALS = {
    "api_version": "3", "auth_host": "10.5.100.21", "auth_port": "35357", "auth_protocol": "http",
    "region": "RegionOne", "domain": "service_domain",
    "credentials_host": "10.5.100.21", "credentials_port": "5000", "credentials_protocol": "http",
    "credentials_username": "congress", "credentials_password": "w4MnB7vCx2Zl",
    "credentials_project": "services", "credentials_project_id": "3f2e1d0c",
    "credentials_project_domain_name": "service_domain", "credentials_project_domain_id": "5d1b0c3e",
    "credentials_user_domain_name": "service_domain", "credentials_user_domain_id": "5d1b0c3e",
}
DATABASE = {
    "db_host": "10.5.100.31", "password": "Qm7Zt3Rk9Wb5",
    "allowed_units": "congress/0 congress/1", "wait_timeout": 3600,
}
BROKER = {"hostname": "10.5.100.41", "private-address": "10.5.100.41", "password": "p7Xk2Vq9Rt4Z"}
TLS = {"ssl_port": "5671", "ssl_ca": "LS0tLS1CRUdJTi=="}
GONE_IS_CHANGED = "a key that goes is a change (reactive-runtime.md, D6); in Python its flags stay"
APPLICATION_IS_CHANGED = "what the application writes is a change (reactive-runtime.md, D6); in Python it is not"
ANY = object()
SANS = ["10.5.100.1", "10.5.100.11"]


def call(name, /, **arguments):
    return [name, arguments]


def hook(kind, unit, remote="", *calls, script=None, app=None):
    return {"kind": kind, "unit": unit, "remote": remote, "calls": list(calls), "script": script, "app": app}


def joined(unit, remote, *calls, **given):
    return hook("joined", unit, remote, *calls, **given)


def changed(unit, remote, *calls, **given):
    return hook("changed", unit, remote, *calls, **given)


def departed(unit, remote, **given):
    return hook("departed", unit, remote, **given)


def broken(unit):
    return hook("broken", unit)


def status(unit, *calls, **given):
    return hook("update-status", unit, "", *calls, **given)


def write(unit, bag=None, app=None):
    """What a puppet publishes; of a unit that is played, the script of its own hooks counts."""
    return {"kind": "write", "unit": unit, "script": bag or {}, "app": app}


def rest(bag, *names):
    return {name: value for name, value in bag.items() if name not in names}


def certificates(*names):
    return json.dumps({name: {"cert": f"CERT({name})", "key": f"KEY({name})"} for name in names})


def wire(answer, prefix=""):
    """A database's answer as it stands in the bag."""
    bag = {"db_port": "3306"}
    for name, value in answer.items():
        bag[prefix + name if name in ("password", "allowed_units") else name] = str(value)
    return bag


class Interface:
    """Endpoints, units, the flags charms wait for, and the stories."""

    def __init__(self, name, endpoints, units, calls_when, flags, stories, intended):
        self.name = name
        self.endpoints = endpoints
        self.units = units
        self.calls_when = calls_when
        self.flags = flags
        self.stories = stories
        self.intended = intended


class Story:
    """Steps; "puppet" is a role that neither language plays in it."""

    def __init__(self, name, *steps, puppet=None, leader=True):
        self.name = name
        self.steps = steps
        self.puppet = puppet
        self.leader = leader


class Intended:
    """A difference that is meant.

    "what" is flag, seen (a handler was called for it), bag, app or failure; "name" a flag without its
    endpoint, or a key; "python" and "java" say who has the flag; "hooks" are the hooks it may show in.
    """

    def __init__(self, role, what, name, reason, hooks=None, python=ANY, java=ANY, story=None):
        self.role = role
        self.what = what
        self.name = name
        self.reason = reason
        self.hooks = hooks
        self.python = python
        self.java = java
        self.story = story

    def fits(self, difference):
        return (
            self.role == difference.role
            and self.name == difference.name
            and difference.what in self.what.split()
            and (self.story is None or self.story == difference.story)
            and (self.hooks is None or difference.kind in self.hooks.split())
            and (self.python is ANY or self.python == difference.python)
            and (self.java is ANY or self.java == difference.java)
        )


def keystone():
    congress, leader, second = "congress/0", "keystone/0", "keystone/1"
    register = call("register_endpoints", **REGISTRATION)
    answer = call("answer", bag=ACCOUNT)
    start = (joined(congress, leader, register), joined(leader, congress))
    stories = [
        Story(
            "an account",
            *start,
            changed(congress, leader, register),
            changed(leader, congress, answer, script=ACCOUNT),
            changed(congress, leader, register),
            status(congress, register),
            write(second),
            joined(congress, second),
            changed(congress, second),
            departed(congress, second),
            departed(congress, leader),
        ),
        Story(
            "roles and notification",
            joined(congress, leader, call("register_endpoints", **REGISTRATION, requested_roles=["role1", "role2"],
                                          add_role_to_admin=["grole1"])),
            status(congress, register),
            status(congress, call("request_notification", services=["neutron", "nova"])),
            joined(leader, congress),
            changed(leader, congress, call("answer", bag=ACCOUNT, changed=NEUTRON), script={**ACCOUNT, **CHANGED},
                    app=CHANGED),
            changed(congress, leader),
        ),
        Story(
            "addresses only",
            joined(congress, leader, call("request_keystone_endpoint_information")),
            joined(leader, congress),
            changed(leader, congress, call("answer", bag=ADDRESSES), script=ADDRESSES),
            changed(congress, leader),
        ),
        Story(
            "piece by piece",
            *start,
            write(leader, rest(ACCOUNT, "service_tenant_id")),
            changed(congress, leader),
            write(leader, ACCOUNT),
            changed(congress, leader),
            write(leader, {"ca_cert": "Q0E=", "ssl_key": "SA==", "ssl_cert": "SA=="}),
            changed(congress, leader),
            write(leader, {"ssl_key": "__null__"}),
            changed(congress, leader),
            write(leader, {f"ssl_{kind}_{way}": "SA==" for kind in ("cert", "key")
                           for way in ("admin", "internal", "public")}),
            changed(congress, leader),
            write(leader, {"ca_cert": ""}),
            changed(congress, leader),
            write(leader, {"service_password": "12345"}),
            changed(congress, leader),
            write(leader, {"service_password": ""}),
            changed(congress, leader),
            puppet="provides",
        ),
        Story(
            "the second unit answers",
            *start,
            write(second, {**ACCOUNT, "service_host": "10.5.100.22"}),
            joined(congress, second),
            changed(congress, second),
            write(leader, ADDRESSES),
            changed(congress, leader),
            departed(congress, second),
            puppet="provides",
        ),
        Story(
            "a tenant of __null__",
            *start,
            write(leader, {**ACCOUNT, "service_tenant": "__null__"}),
            changed(congress, leader),
            puppet="provides",
        ),
        Story(
            "the application's bag",
            write(leader, {}, APPLICATION_ACCOUNT),
            *start,
            changed(congress, leader),
            puppet="provides",
        ),
        Story(
            "the application's bag, written later",
            *start,
            write(leader, {}, APPLICATION_ACCOUNT),
            changed(congress, leader),
            puppet="provides",
        ),
    ]
    described = call("register_endpoints", **REGISTRATION, service_type="policy",
                     service_description="Richtlinien f\u00fcr \"OpenStack\"")
    for who in (True, False):
        stories.append(
            Story("described by " + ("the leader" if who else "another"), joined(congress, leader, described),
                  puppet="provides", leader=who)
        )
    intended = [
        Intended("requires", "failure", "hook", "quirk (a): an incomplete answer, not an IndexError, when the last unit"
                 " leaves", "departed", java="", story="an account"),
    ]
    for flag in ("available", "available.auth", "available.ssl"):
        intended.append(Intended("requires", "flag seen", flag, GONE_IS_CHANGED, "changed", python=True, java=False,
                                 story="piece by piece"))
    for flag in ("available", "available.auth"):
        intended.append(Intended("requires", "flag seen", flag, APPLICATION_IS_CHANGED, "changed", python=False,
                                 java=True, story="the application's bag, written later"))
    suffixes = ["connected", "available", "available.auth", "available.ssl", "available.ssl_legacy"]
    return Interface(
        "keystone",
        {"requires": "identity-service", "provides": "identity-service"},
        {"requires": congress, "provides": leader},
        {"requires": "connected", "provides": "available"},
        {"requires": suffixes, "provides": []},
        stories,
        intended,
    )


def keystone_credentials():
    congress, leader, second = "congress/0", "keystone/0", "keystone/1"
    ask = call("request_credentials", username="congress", project="services", requested_roles="Member",
               requested_grants="Admin")
    expose = call("expose_credentials", credentials=CREDENTIALS)
    stories = [
        Story(
            "an account",
            joined(congress, leader, ask),
            joined(leader, congress),
            changed(congress, leader, ask),
            changed(leader, congress, expose, script=CREDENTIALS),
            changed(congress, leader, ask),
            status(congress),
            status(leader, expose),
            write(second),
            joined(congress, second),
            changed(congress, second),
            departed(congress, second),
            status(congress),
            departed(congress, leader),
            departed(leader, congress),
            broken(congress),
            broken(leader),
            status(congress),
        ),
        Story(
            "the end",
            joined(congress, leader, ask),
            write(leader, CREDENTIALS),
            changed(congress, leader),
            departed(congress, leader),
            broken(congress),
            broken(leader),
            status(congress),
            joined(congress, leader, ask),
            puppet="provides",
        ),
        Story(
            "two who ask",
            joined(congress, leader, ask),
            joined(leader, congress),
            write("congress/1", {"username": "congress"}),
            joined(leader, "congress/1", expose),
            departed(leader, "congress/1"),
            status(leader, expose),
        ),
        Story(
            "less than before",
            joined(congress, leader, call("request_credentials", username="congress", project="p", domain="d",
                                          region="r", requested_roles="a,b", requested_grants="c,d")),
            status(congress, call("request_credentials", username="congress")),
            puppet="provides",
        ),
        Story(
            "piece by piece",
            joined(congress, leader, ask),
            write(leader, rest(CREDENTIALS, "credentials_project_id", "auth_host")),
            changed(congress, leader),
            write(leader, {"auth_host": "10.5.100.21"}),
            changed(congress, leader),
            write(leader, {"https_keystone": "True", "ca_cert": "__null__"}),
            changed(congress, leader),
            write(leader, {"ca_cert": "Q0E="}),
            changed(congress, leader),
            write(leader, {"credentials_project_id": "3f2e1d0c"}),
            changed(congress, leader),
            write(leader, {"credentials_host": ""}),
            changed(congress, leader),
            puppet="provides",
        ),
        Story(
            "a password of __null__",
            joined(congress, leader, ask),
            write(leader, {**CREDENTIALS, "credentials_password": "__null__"}),
            changed(congress, leader),
            puppet="provides",
        ),
    ]
    gone = "departed broken update-status"
    intended = [
        Intended("requires", "flag seen", "connected", "connected goes with the last unit; in Python it is never"
                 " cleared", gone, python=True, java=False),
        Intended("provides", "failure", "hook", "a unit that leaves is no failure; the Python provider calls"
                 " clear_flag, which RelationBase of charms.reactive 1.5.2 does not have", "departed", java=""),
        Intended("requires", "flag seen", "available.auth", "__null__ is no value under any key", "changed",
                 python=True, java=False, story="a password of __null__"),
    ]
    return Interface(
        "keystone-credentials",
        {"requires": "identity-credentials", "provides": "identity-credentials"},
        {"requires": congress, "provides": leader},
        {"requires": "connected", "provides": "connected"},
        {"requires": ["connected", "available", "available.auth", "available.ssl", "available.updated"],
         "provides": ["connected"]},
        stories,
        intended,
    )


def mysql_shared():
    congress, server, second = "congress/0", "mysql-innodb-cluster/0", "mysql-innodb-cluster/1"
    ask = call("configure", database="congress", username="congress")
    serve, served = call("serve", **DATABASE), call("served")
    api = call("configure", database="nova_api", username="nova", prefix="novaapi")
    cell = call("configure", database="nova_cell0", username="nova", prefix="novacell0")
    api_answer = {**DATABASE, "password": "ApiPass", "prefix": "novaapi"}
    cell_answer = {**DATABASE, "password": "CellPass", "prefix": "novacell0"}
    stories = [
        Story(
            "a database",
            joined(congress, server, ask),
            joined(server, congress),
            changed(congress, server, ask),
            changed(server, congress, serve, served, script=wire(DATABASE)),
            changed(congress, server, ask),
            status(server),
            status(congress, ask),
            write(second),
            joined(congress, second),
            changed(congress, second),
            departed(congress, second),
            departed(congress, server),
            departed(server, congress),
            broken(congress),
            broken(server),
            status(congress),
            joined(congress, server, ask),
            joined(server, congress),
            changed(server, congress, serve, served, script=wire(DATABASE)),
            changed(congress, server),
        ),
        Story(
            "two prefixes",
            joined(congress, server, api, cell),
            joined(server, congress),
            changed(server, congress, call("serve", **api_answer), served,
                    script=wire(rest(api_answer, "prefix"), "novaapi_")),
            changed(congress, server, api, cell),
            status(server, call("serve", **cell_answer), script=wire(rest(cell_answer, "prefix"), "novacell0_")),
            changed(server, congress, call("serve", **cell_answer), served,
                    script=wire(rest(cell_answer, "prefix"), "novacell0_")),
            changed(congress, server, cell),
        ),
        Story(
            "all options of an answer",
            joined(congress, server, call("configure", database="d", username="u", hostname="db.example.com")),
            joined(server, congress),
            changed(server, congress, call("serve", **{**DATABASE, "wait_timeout": 90}, db_port=3316, ssl_ca="Q0E="),
                    served, script={**wire(DATABASE), "db_port": "3316", "ssl_ca": "Q0E=", "wait_timeout": "90"}),
            changed(congress, server),
        ),
        Story(
            "piece by piece",
            joined(congress, server, ask),
            write(server, rest(wire(DATABASE), "allowed_units")),
            changed(congress, server),
            write(server, {"allowed_units": "congress/1 congress/10"}),
            changed(congress, server),
            write(server, {"allowed_units": "congress/1 congress/0"}),
            changed(congress, server),
            write(server, {"access-network": "10.5.100.0/24"}),
            changed(congress, server),
            write(server, {"ssl_ca": "Q0E="}),
            changed(congress, server),
            write(server, {"password": "", "ssl_ca": ""}),
            changed(congress, server),
            write(server, {**wire(DATABASE), "cluster-series-upgrading": "True"}),
            changed(congress, server),
            write(server, {"cluster-series-upgrading": ""}),
            changed(congress, server),
            puppet="provides",
        ),
        Story(
            "network and certificate first",
            joined(congress, server, ask),
            write(server, {"access-network": "10.5.100.0/24", "ssl_ca": "Q0E="}),
            changed(congress, server),
            write(server, wire(DATABASE)),
            changed(congress, server),
            puppet="provides",
        ),
        Story(
            "half a request",
            joined(server, congress),
            write(congress, {"novaapi_username": "nova"}),
            changed(server, congress),
            write(congress, {"novaapi_database": "nova_api", "novaapi_hostname": "10.5.100.11"}),
            changed(server, congress, call("serve", **api_answer), served),
            status(server),
            write("congress/1", {"username": "u", "database": "d", "hostname": "h"}),
            joined(server, "congress/1"),
            changed(server, "congress/1"),
            departed(server, "congress/1"),
            puppet="requires",
        ),
    ]
    return Interface(
        "mysql-shared",
        {"requires": "shared-db", "provides": "shared-db"},
        {"requires": congress, "provides": server},
        {"requires": "connected", "provides": "connected"},
        {"requires": ["connected", "available", "available.access_network", "available.ssl"],
         "provides": ["connected", "available"]},
        stories,
        [
            Intended("provides", "flag seen", flag, "units that stay keep the flags; in Python they go until the next"
                     " hook", "departed", python=False, java=True)
            for flag in ("connected", "available")
        ],
    )


def rabbitmq():
    congress, broker, second = "congress/0", "rabbitmq-server/0", "rabbitmq-server/1"
    ask = call("request_access", username="congress", vhost="openstack")
    answer = call("answer", bag=BROKER)
    stories = [
        Story(
            "access",
            joined(congress, broker, ask),
            joined(broker, congress),
            changed(congress, broker, ask),
            changed(broker, congress, answer, script=BROKER),
            changed(congress, broker, ask),
            status(congress, ask),
            write(second, {**BROKER, "hostname": "10.5.100.42", "private-address": "10.5.100.42"}),
            joined(congress, second),
            changed(congress, second),
            departed(congress, second),
            status(congress),
            departed(congress, broker),
            departed(broker, congress),
            broken(congress),
            broken(broker),
            status(congress),
            joined(congress, broker, ask),
            joined(broker, congress),
            changed(congress, broker, ask),
            changed(broker, congress, answer, script=BROKER),
            changed(congress, broker),
        ),
        Story(
            "TLS",
            joined(congress, broker, call("request_access", username="u", vhost="v", hostname="10.9.9.9")),
            joined(broker, congress),
            changed(broker, congress, call("answer", bag={**BROKER, **TLS, "vip": "10.5.100.40"}),
                    script={**BROKER, **TLS, "clustered": "true", "vip": "10.5.100.40"}),
            changed(congress, broker),
            status(broker, answer, script={**BROKER, **dict.fromkeys([*TLS, "clustered", "vip"], "")}),
            changed(congress, broker),
        ),
        Story(
            "the old name of the call, a password that goes",
            joined(congress, broker, call("configure", username="congress", vhost="openstack")),
            write(broker, BROKER),
            changed(congress, broker),
            write(broker, {"password": ""}),
            changed(congress, broker),
            write(broker, {**BROKER, "ssl_port": "5671"}),
            changed(congress, broker),
            puppet="provides",
        ),
        Story(
            "a broker that answers before it is asked",
            write(broker, BROKER),
            joined(congress, broker),
            changed(congress, broker),
            status(congress, ask),
            changed(congress, broker),
            puppet="provides",
        ),
    ]
    intended = [
        Intended("requires", "flag seen", "connected", "connected goes with the last unit (interfaces.md section 5);"
                 " in Python get_remote adds the leaving unit to the cached list of units, so it stays until broken",
                 "departed", python=True, java=False, story="access"),
        Intended("requires", "flag seen", "available", "available follows a request at once, not in the next hook",
                 "update-status", python=False, java=True, story="a broker that answers before it is asked"),
    ]
    return Interface(
        "rabbitmq",
        {"requires": "amqp", "provides": "amqp"},
        {"requires": congress, "provides": broker},
        {"requires": "connected", "provides": "available"},
        {"requires": ["connected", "available", "available.ssl"], "provides": []},
        stories,
        intended,
    )


def hacluster():
    congress, cluster = "congress/0", "hacluster/0"
    vip = call("add_vip", name="congress", vip="10.5.100.1")
    haproxy = call("add_init_service", name="congress", service="haproxy")
    old = call("delete_resource", resource_name="res_congress_ens3_vip")
    bind = call("bind_resources", iface="eth0")
    clustered = call("clustered")

    def asked(*calls):
        """The calls in two hooks: Python forms groups of what an earlier hook stored."""
        return joined(congress, cluster, *calls, bind), status(congress, *calls, bind)

    stories = [
        Story(
            "the example",
            *asked(vip, old, haproxy),
            changed(congress, cluster, vip, old, haproxy, bind),
            joined(cluster, congress),
            changed(cluster, congress, clustered, script={"clustered": "yes"}),
            changed(congress, cluster),
            status(congress),
            departed(congress, cluster),
            departed(cluster, congress),
            broken(congress),
            broken(cluster),
            status(congress),
            joined(congress, cluster, vip, haproxy, bind),
        ),
        Story(
            "an undetected interface",
            *asked(call("add_vip", name="congress", vip="10.5.100.1", iface="eth0", netmask="24"), haproxy),
            puppet="provides",
        ),
        Story(
            "two addresses, one of IPv6",
            *asked(vip, call("add_vip", name="congress", vip="2001:db8::1", iface="eth0", netmask="64")),
            puppet="provides",
        ),
        Story(
            "systemd, names and colocation",
            *asked(
                call("add_systemd_service", name="designate", service="designate-producer", clone=False),
                call("add_systemd_service", name="designate", service="designate-agent"),
                call("add_init_service", name="designate", service="bind9", clone=False),
                call("add_dnsha", name="designate", ip="10.5.100.1", fqdn="d.example.com", endpoint_type="public"),
                call("add_dnsha", name="designate", ip="10.5.100.2", fqdn="i.example.com", endpoint_type="int"),
                call("add_colocation", name="together", score="inf", colo_resources=["a", "b"]),
                call("bind_on", iface="eth1", mcastport=5000),
            ),
            puppet="provides",
        ),
        Story(
            "an internal name",
            *asked(call("add_dnsha", name="designate", ip="10.5.100.2", fqdn="i.example.com",
                        endpoint_type="internal")),
            puppet="provides",
        ),
        Story(
            "a name with a dash",
            *asked(
                call("add_init_service", name="neutron-api", service="haproxy"),
                call("add_systemd_service", name="neutron-api", service="apache2"),
                call("add_dnsha", name="neutron-api", ip="10.5.100.2", fqdn="i.example.com", endpoint_type="public"),
                call("add_vip", name="neutron-api", vip="10.5.100.1"),
            ),
            puppet="provides",
        ),
        Story(
            "IPv6 without an interface",
            *asked(call("add_vip", name="congress", vip="2001:db8::1")),
            puppet="provides",
        ),
        Story(
            "removals",
            joined(congress, cluster, call("add_systemd_service", name="congress", service="apache2"), haproxy, bind),
            status(congress, call("remove_systemd_service", name="congress", service="apache2"), bind),
            status(congress, call("remove_init_service", name="congress", service="haproxy"), bind),
            status(congress, call("delete_resource", resource_name="res_never_there"), bind),
            puppet="provides",
        ),
        Story(
            "a removed address",
            *asked(vip, call("add_vip", name="congress", vip="10.5.100.2")),
            status(congress, call("remove_vip", name="congress", vip="10.5.100.2"), bind),
            puppet="provides",
        ),
        Story(
            "a removed name",
            *asked(call("add_dnsha", name="designate", ip="10.5.100.1", fqdn="d.example.com", endpoint_type="public")),
            status(congress, call("remove_dnsha", name="designate", endpoint_type="public"), bind),
            puppet="provides",
        ),
        Story(
            "a removed colocation",
            *asked(call("add_colocation", name="together", score="-inf", colo_resources=["a", "b"])),
            status(congress, call("remove_colocation", name="together"), bind),
            puppet="provides",
        ),
        Story(
            "added again",
            joined(congress, cluster, haproxy, bind),
            status(congress, call("delete_resource", resource_name="res_congress_haproxy"), bind),
            status(congress, haproxy, bind),
            puppet="provides",
        ),
        Story(
            "ways to say clustered",
            joined(congress, cluster),
            *(
                step
                for word in ("True", "flump", "true", "false", "YES", "")
                for step in (write(cluster, {"clustered": word}), changed(congress, cluster))
            ),
            puppet="provides",
        ),
    ]
    again = "a resource added again is no longer asked to be deleted"
    first = "a group is sent in the first pass, not one hook late"
    intended = [
        Intended("requires", "bag", "json_groups", first, "joined"),
        Intended("requires", "bag", "json_groups", "a group loses a removed address or name", "update-status",
                 story="a removed address"),
        Intended("requires", "bag", "json_groups", "a group loses a removed address or name", "update-status",
                 story="a removed name"),
        Intended("requires", "bag", "json_delete_resources", again, "update-status", story="added again"),
    ]
    for key in ("json_groups", "json_resources", "json_resource_params"):
        intended.append(Intended("requires", "bag", key, "internal is int (interfaces.md section 6), which callers of"
                                 " Python say themselves", "joined update-status", story="an internal name"))
        intended.append(Intended("requires", "bag", key, "each IPv6 address without interface has a resource of its own"
                                 " (VirtualIp); in Python all are res_NAME_None_ipv6addr_vip", "joined update-status",
                                 story="IPv6 without an interface"))
    for key in [f"json_{name}" for name in ("clones", "colocations", "delete_resources", "groups", "init_services",
                                            "locations", "ms", "orders", "resource_params", "resources",
                                            "systemd_services")] + ["corosync_bindiface", "corosync_mcastport"]:
        intended.append(Intended("requires", "bag", key, "a new relation gets the resources even where they did not"
                                 " change", "joined", python=None, story="the example"))
    return Interface(
        "hacluster",
        {"requires": "ha", "provides": "ha"},
        {"requires": congress, "provides": cluster},
        {"requires": "connected", "provides": "connected"},
        {"requires": ["connected", "available"], "provides": []},
        stories,
        intended,
    )


def openstack_ha():
    congress, second, third = "congress/0", "congress/1", "congress/2"
    address = [call("set_address", address_type=kind, address="10.5.100.11")
               for kind in ("admin", "internal", "public")]
    stories = [
        Story(
            "peers come and go",
            write(second, {"admin-address": "10.5.100.12"}),
            joined(congress, second, *address),
            changed(congress, second, *address),
            status(congress, call("send_all", settings={"rndc-address": "10.5.100.11"})),
            joined(congress, third),
            changed(congress, third),
            departed(congress, third),
            status(congress),
            departed(congress, second),
            status(congress),
            joined(congress, second, *address),
            changed(congress, second),
        ),
    ]
    intended = [
        Intended("peers", "flag seen", "available", "available goes with the last peer; in Python it outlives it",
                 "departed update-status", python=True, java=False),
        Intended("peers", "flag seen", "available", "a peer's address is known when it joins; in Python changed, which"
                 " always follows, says so", "joined", python=False, java=True),
    ]
    return Interface(
        "openstack-ha",
        {"peers": "cluster"},
        {"peers": congress},
        {"peers": "connected"},
        {"peers": ["connected", "available"]},
        stories,
        intended,
    )


def tls_certificates():
    congress, vault = "congress/0", "vault/0"
    first = call("request_server_cert", cn="juju-congress-0.maas", sans=SANS, cert_name="0f3b9c62")
    more = call("request_server_cert", cn="congress.example.com", sans=SANS)
    shared = call("request_application_cert", cn="congress-app", sans=["10.5.100.1"])
    client = call("request_client_cert", cn="me", sans=["10.5.100.11"])
    between = call("request_intermediate_cert", cn="between", sans=["x"])
    sign = call("sign")
    other = {"unit_name": "congress_1", "common_name": "juju-congress-1.maas", "certificate_name": "x",
             "sans": '["10.5.100.1", "10.5.100.12"]',
             "application_cert_requests": '{"congress-app": {"sans": ["10.5.100.1", "10.5.100.12"]}}'}
    signed = {"ca": "CA-PEM", "congress_0.server.cert": "CERT", "congress_0.server.key": "KEY"}
    stories = [
        Story(
            "the example",
            joined(congress, vault, first, more, shared),
            joined(vault, congress),
            changed(congress, vault, first, more, shared),
            changed(vault, congress, sign),
            status(vault, sign),
            changed(congress, vault, first, more, shared),
            status(congress, first, more, shared),
            write("congress/1", other),
            joined(vault, "congress/1"),
            changed(vault, "congress/1", sign),
            status(vault, sign),
            changed(congress, vault),
            departed(vault, "congress/1"),
            departed(congress, vault),
            departed(vault, congress),
            status(congress),
            broken(congress),
            broken(vault),
        ),
        Story(
            "clients and authorities",
            joined(congress, vault, client, between),
            joined(vault, congress),
            changed(vault, congress, sign),
            status(vault),
            changed(congress, vault, call("request_client_cert", cn="me", sans=["10.5.100.12"])),
            changed(vault, congress, sign),
            status(vault),
            changed(congress, vault),
            status(congress),
        ),
        Story(
            "one server certificate",
            joined(congress, vault, call("request_server_cert", cn="a.maas", cert_name="n")),
            write(vault, signed),
            changed(congress, vault),
            status(congress, call("request_server_cert", cn="a.maas", sans=["b"])),
            write(vault, {"congress_0.server.cert": "RENEWED"}),
            changed(congress, vault),
            write(vault, {"ca": "OTHER"}),
            changed(congress, vault),
            write(vault, {"congress_0.server.cert": "", "congress_0.server.key": ""}),
            changed(congress, vault),
            write(vault, signed),
            changed(congress, vault),
            puppet="provides",
        ),
        Story(
            "another chain",
            joined(congress, vault, first),
            write(vault, signed),
            changed(congress, vault),
            write(vault, {"chain": "CHAIN"}),
            changed(congress, vault),
            puppet="provides",
        ),
        Story(
            "another certificate name",
            joined(congress, vault, first),
            status(congress, call("request_server_cert", cn="juju-congress-0.maas", sans=SANS, cert_name="other")),
            puppet="provides",
        ),
        Story(
            "an application's certificate alone",
            joined(congress, vault, shared),
            write(vault, {"congress_0.processed_application_requests":
                          '{"app_data": {"cert": "C", "key": "K"}}'}),
            changed(congress, vault),
            puppet="provides",
        ),
        Story(
            "the old client certificate",
            joined(congress, vault, first),
            write(vault, {"client.cert": "C", "client.key": "K"}),
            changed(congress, vault),
            puppet="provides",
        ),
        Story(
            "the second unit of the authority",
            joined(congress, vault, first, call("request_server_cert", cn="b\u00fc.example", sans=["\u00e9.example"])),
            joined(congress, "vault/1"),
            write("vault/1", signed),
            changed(congress, "vault/1"),
            write(vault, {**signed, "ca": "OTHER", "congress_0.processed_requests": certificates("b\u00fc.example")}),
            changed(congress, vault),
            departed(congress, "vault/1"),
            departed(congress, vault),
            puppet="provides",
        ),
        Story(
            "a classic charm",
            write(congress, {"unit_name": "congress_0", "cert_requests": json.dumps({"a": {"sans": ["1"]}})}),
            joined(vault, congress),
            changed(vault, congress, sign),
            status(vault),
            write(congress, {"cert_requests": json.dumps({"a": {"sans": ["2"]}})}),
            changed(vault, congress),
            status(vault, sign),
            status(vault),
            puppet="requires",
        ),
    ]
    kinds = ["server", "client", "application", "intermediate"]
    parts = ["ca", "certs", "server.certs", "client.certs", "intermediate.certs"]
    intended = [
        Intended("requires", "flag seen", "client.cert.available", "client.cert.available says that there is one; in"
                 " Python a pair of nothings counts", python=True, java=False),
        *(
            Intended("requires", "flag", part + ".changed", "changed ends with its hook (interfaces.md section 8); in"
                     " Python the next hook clears it", python=True, java=False)
            for part in parts
        ),
        Intended("requires", "seen", "ca.changed", "another chain is a change too; in Python the old one stays",
                 "changed", python=False, java=True, story="another chain"),
        *(
            Intended("requires", "flag seen", flag, "an application's certificate is one of the certificates",
                     "changed", python=False, java=True, story="an application's certificate alone")
            for flag in ("certs.available", "certs.changed")
        ),
        *(
            Intended("requires", "flag seen", flag, "intermediate certificates are found under the name they were asked"
                     " for; in Python they never are", "changed update-status", python=False, java=True,
                     story="clients and authorities")
            for flag in ("intermediate.certs.available", "intermediate.certs.changed")
        ),
        *(
            Intended("provides", "flag", flag, "requests' flags follow the last answer at once; in Python in the next"
                     " hook", "changed update-status", python=True, java=False)
            for flag in ["certs.requested", "server.cert.requested", "client.cert.requested"]
            + [f"{kind}.certs.requested" for kind in kinds]
        ),
    ]
    return Interface(
        "tls-certificates",
        {"requires": "certificates", "provides": "certificates"},
        {"requires": congress, "provides": vault},
        {"requires": "available", "provides": "certs.requested"},
        {"requires": ["available", "server.cert.available", "client.cert.available", "batch.cert.available"]
         + [f"{part}.{state}" for part in parts for state in ("available", "changed")],
         "provides": ["available", "certs.requested", "server.cert.requested", "client.cert.requested"]
         + [f"{kind}.certs.requested" for kind in kinds]},
        stories,
        intended,
    )


def interfaces():
    every = (keystone(), mysql_shared(), rabbitmq(), hacluster(), openstack_ha(), tls_certificates(),
             keystone_credentials())
    return {one.name: one for one in every}
