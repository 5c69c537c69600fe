"""When congress does what."""
import charms.reactive as reactive
import charms_openstack.charm as charm

# Makes the charm's class known.
import charm.openstack.congress as congress  # noqa

charm.use_defaults(
    'charm.installed',
    'amqp.connected',
    'shared-db.connected',
    'identity-service.connected',
    'identity-service.available',
    'config.changed',
    'update-status')


@reactive.when('shared-db.available')
@reactive.when('identity-service.available')
@reactive.when('amqp.available')
def render_config(*interfaces):
    """Writes the configuration once every service it names is there."""
    with charm.provide_charm_instance() as instance:
        instance.upgrade_if_available(interfaces)
        instance.render_with_interfaces(interfaces)
        instance.assess_status()
    reactive.set_state('config.rendered')


@reactive.when('config.rendered')
def init_db():
    """Does nothing where the database has its schema."""
    with charm.provide_charm_instance() as instance:
        instance.db_sync()


@reactive.when('ha.connected')
def cluster_connected(hacluster):
    """Asks for a floating address, with haproxy where it is."""
    with charm.provide_charm_instance() as instance:
        instance.configure_ha_resources(hacluster)
        instance.assess_status()
