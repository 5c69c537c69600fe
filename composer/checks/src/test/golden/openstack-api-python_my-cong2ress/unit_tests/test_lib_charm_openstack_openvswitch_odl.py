"""The charm class of my-cong2ress."""
import unittest

import charm.openstack.my_cong2ress as my_cong2ress


class TestMyCong2RessCharm(unittest.TestCase):

    def test_every_configuration_file_restarts_the_services(self):
        charm = my_cong2ress.MyCong2RessCharm
        self.assertEqual(
            sorted(['/etc/web/web.conf', '/etc/web/paste.ini']),
            sorted(charm.restart_map))
        for services in charm.restart_map.values():
            self.assertEqual(charm.services, services)

    def test_the_api_listens_on_its_port(self):
        charm = my_cong2ress.MyCong2RessCharm
        ports = charm.api_ports['web-api']
        self.assertEqual(set([8080]), set(ports.values()))
