"""Unit tests. They run without a unit: what talks to one is a mock."""
import sys
from unittest import mock

sys.path.extend(['src', 'src/lib'])

for name in [
        'apt_pkg',
        'charmhelpers',
        'charmhelpers.cli',
        'charmhelpers.contrib',
        'charmhelpers.contrib.hahelpers',
        'charmhelpers.contrib.hahelpers.cluster',
        'charmhelpers.contrib.network',
        'charmhelpers.contrib.network.ip',
        'charmhelpers.contrib.openstack',
        'charmhelpers.contrib.openstack.cert_utils',
        'charmhelpers.contrib.openstack.context',
        'charmhelpers.contrib.openstack.ha',
        'charmhelpers.contrib.openstack.ha.utils',
        'charmhelpers.contrib.openstack.policyd',
        'charmhelpers.contrib.openstack.templating',
        'charmhelpers.contrib.openstack.utils',
        'charmhelpers.contrib.openstack.vaultlocker',
        'charmhelpers.core',
        'charmhelpers.core.decorators',
        'charmhelpers.core.hookenv',
        'charmhelpers.core.host',
        'charmhelpers.core.templating',
        'charmhelpers.core.unitdata',
        'charmhelpers.fetch']:
    module = mock.MagicMock()
    sys.modules[name] = module
    above, _, last = name.rpartition('.')
    if above:
        setattr(sys.modules[above], last, module)
