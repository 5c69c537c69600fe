"""Deploys my-cong2ress with what it needs, and looks whether it is there."""
import amulet

TIMEOUT = 2700


class MyCong2RessCharmDeployment:

    def __init__(self, series, source=None):
        self.deployment = amulet.Deployment(series=series)
        config = {'openstack-origin': source} if source else {}
        for name in ['mysql', 'rabbitmq-server', 'keystone', 'my-cong2ress']:
            self.deployment.add(name)
        for name in ['keystone', 'my-cong2ress']:
            self.deployment.configure(name, config)
        for one, other in [
                ('keystone:shared-db', 'mysql:shared-db'),
                ('my-cong2ress:amqp', 'rabbitmq-server:amqp'),
                ('my-cong2ress:identity-service',
                 'keystone:identity-service'),
                ('my-cong2ress:shared-db', 'mysql:shared-db')]:
            self.deployment.relate(one, other)

    def run_tests(self):
        self.deployment.setup(timeout=TIMEOUT)
        self.deployment.sentry.wait(timeout=TIMEOUT)
        unit = self.deployment.sentry['my-cong2ress'][0]
        for service in ['haproxy', 'web-api']:
            _, status = unit.run('systemctl is-active ' + service)
            if status != 0:
                amulet.raise_status(
                    amulet.FAIL, msg=service + ' does not run')
