"""The my-cong2ress charm: what it installs, runs and asks other charms for."""
import collections
import subprocess

import charmhelpers.core.hookenv as hookenv
import charms_openstack.charm
import charms_openstack.ip as os_ip


class MyCong2RessCharm(charms_openstack.charm.HAOpenStackCharm):

    service_name = name = 'my-cong2ress'

    # The earliest OpenStack release this class is for.
    release = 'liberty'

    packages = [
        'web-api',
        'web-common',
        'python-apt',
    ]

    api_ports = {
        'web-api': {
            os_ip.PUBLIC: 8080,
            os_ip.ADMIN: 8080,
            os_ip.INTERNAL: 8080,
        },
    }

    service_type = 'web'
    default_service = 'web-api'
    services = [
        'haproxy',
        'web-api',
        'web-worker',
    ]

    required_relations = ['shared-db', 'amqp', 'identity-service']

    restart_map = {
        '/etc/web/web.conf': services,
        '/etc/web/paste.ini': services,
    }

    ha_resources = ['vips', 'haproxy']

    # The installed version of this package tells the release.
    release_pkg = 'my-cong2ress-common'
    package_codenames = {
        'my-cong2ress-common': collections.OrderedDict([
            ('2', 'mitaka'),
            ('3', 'newton'),
            ('4', 'ocata'),
        ]),
    }

    def db_sync(self):
        """Brings the database to this release's schema, once for all units."""
        if self.db_sync_done() or not hookenv.is_leader():
            return
        subprocess.check_call(['web-manage', 'upgrade'])
        subprocess.check_call(['web-manage', 'load', "'it'"])
        hookenv.leader_set({'db-sync-done': True})
        self.restart_all()

    def get_amqp_credentials(self):
        return ('web', 'web')

    def get_database_setup(self):
        return [{
            'database': 'web',
            'username': 'web',
            'hostname': hookenv.unit_private_ip(),
        }]
