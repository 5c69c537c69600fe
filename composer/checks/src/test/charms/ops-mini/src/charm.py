#!/usr/bin/env python3
"""Says how far it has come."""
import ops


class Mini(ops.CharmBase):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.framework.observe(self.on.install, self.installed)
        self.framework.observe(self.on.config_changed, self.configured)
        self.framework.observe(self.on.start, self.started)

    def installed(self, event):
        self.unit.status = ops.MaintenanceStatus("Step: 1/3")

    def configured(self, event):
        self.unit.status = ops.MaintenanceStatus("Step: 2/3")

    def started(self, event):
        self.unit.status = ops.ActiveStatus("Step: 3/3")


if __name__ == "__main__":
    ops.main(Mini)
