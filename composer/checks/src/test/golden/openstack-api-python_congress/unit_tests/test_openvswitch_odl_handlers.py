"""When the handlers of congress run."""
import charms_openstack.test_utils as test_utils

import reactive.congress_handlers as handlers


class TestRegisteredHooks(test_utils.TestRegisteredHooks):

    def test_hooks(self):
        defaults = [
            'charm.installed',
            'amqp.connected',
            'shared-db.connected',
            'identity-service.connected',
            'identity-service.available',
            'config.changed',
            'update-status',
        ]
        hook_set = {
            'when': {
                'render_config': (
                    'shared-db.available',
                    'identity-service.available',
                    'amqp.available'),
                'init_db': ('config.rendered',),
                'cluster_connected': ('ha.connected',),
            },
        }
        self.registered_hooks_test_helper(handlers, hook_set, defaults)
