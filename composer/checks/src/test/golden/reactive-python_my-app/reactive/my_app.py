from charmhelpers.core.hookenv import config, status_set
from charms.reactive import set_flag, when, when_not


@when_not("my-app.installed")
def install():
    """Install the application; runs until it sets its flag."""
    status_set("active", "Unit is ready: {}".format(config("greeting")))
    set_flag("my-app.installed")


@when("my-app.installed", "config.changed.greeting")
def greeting_changed():
    """Configure the application anew."""
    status_set("active", "Unit is ready: {}".format(config("greeting")))
