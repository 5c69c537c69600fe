"""The charm class of congress."""
import unittest

import charm.openstack.congress as congress


class TestCongressCharm(unittest.TestCase):

    def test_every_configuration_file_restarts_the_services(self):
        charm = congress.CongressCharm
        self.assertEqual(
            sorted(['/etc/congress/congress.conf']),
            sorted(charm.restart_map))
        for services in charm.restart_map.values():
            self.assertEqual(charm.services, services)

    def test_the_api_listens_on_its_port(self):
        charm = congress.CongressCharm
        ports = charm.api_ports['congress-server']
        self.assertEqual(set([1789]), set(ports.values()))
