"""Installs once, waits for a greeting, tells its port whenever it may have changed."""
from charmhelpers.core import hookenv
from charms.reactive import endpoint_from_flag, set_flag, when, when_not


@when_not("pyweb.installed")
def install():
    hookenv.application_version_set("1.0")
    set_flag("pyweb.installed")


@when("pyweb.installed")
@when_not("site.greeted")
def wait():
    hookenv.status_set("waiting", "for a greeting")


@when("pyweb.installed", "endpoint.site.joined")
def tell():
    endpoint_from_flag("endpoint.site.joined").tell(hookenv.config("port"))


@when("pyweb.installed", "site.greeted")
def greeted():
    greetings = endpoint_from_flag("site.greeted").greetings()
    said = ", ".join(f"{name} says {text}" for name, text in sorted(greetings.items()))
    hookenv.status_set("active", said)
