"""Deploys congress with what it needs, and looks whether it is there."""
import amulet

TIMEOUT = 2700


class CongressCharmDeployment:

    def __init__(self, series, source=None):
        self.deployment = amulet.Deployment(series=series)
        config = {'openstack-origin': source} if source else {}
        for name in ['mysql', 'rabbitmq-server', 'keystone', 'congress']:
            self.deployment.add(name)
        for name in ['keystone', 'congress']:
            self.deployment.configure(name, config)
        for one, other in [
                ('keystone:shared-db', 'mysql:shared-db'),
                ('congress:amqp', 'rabbitmq-server:amqp'),
                ('congress:identity-service',
                 'keystone:identity-service'),
                ('congress:shared-db', 'mysql:shared-db')]:
            self.deployment.relate(one, other)

    def run_tests(self):
        self.deployment.setup(timeout=TIMEOUT)
        self.deployment.sentry.wait(timeout=TIMEOUT)
        unit = self.deployment.sentry['congress'][0]
        for service in ['haproxy', 'congress-server']:
            _, status = unit.run('systemctl is-active ' + service)
            if status != 0:
                amulet.raise_status(
                    amulet.FAIL, msg=service + ' does not run')
