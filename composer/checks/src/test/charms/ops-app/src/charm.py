#!/usr/bin/env python3
"""Tells its port, shares a secret, counts what it is asked, puts its configuration off until it is related."""
import ops


class App(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self._stored.set_default(count=0, put_off=0)
        self.framework.observe(self.on.config_changed, self.configured)
        self.framework.observe(self.on.info_relation_joined, self.joined)
        self.framework.observe(self.on.info_relation_changed, self.changed)
        self.framework.observe(self.on.count_action, self.counted)
        self.framework.observe(self.on.renew_action, self.renewed)

    def configured(self, event):
        if not self.model.relations["info"]:
            self._stored.put_off += 1
            self.unit.status = ops.WaitingStatus(f"put off {self._stored.put_off}")
            event.defer()
            return
        for relation in self.model.relations["info"]:
            if self.unit.is_leader():
                relation.data[self.app]["port"] = str(self.config["port"])
        self.unit.status = ops.ActiveStatus("configured")

    def joined(self, event):
        event.relation.data[self.unit]["greeting"] = f"hello {event.unit.name}"
        secret = self.login()
        secret.grant(event.relation)
        event.relation.data[self.app]["secret"] = secret.id or secret.get_info().id

    def login(self):
        try:
            return self.model.get_secret(label="login")
        except ops.SecretNotFoundError:
            return self.app.add_secret({"password": "first"}, label="login")

    def renewed(self, event):
        self.login().set_content({"password": event.params["password"]})
        self.unit.status = ops.ActiveStatus("renewed")

    def changed(self, event):
        if event.unit and event.relation.data[event.unit].get("answer"):
            answer = event.relation.data[event.unit]["answer"]
            self.unit.status = ops.ActiveStatus(f"answered {answer}")

    def counted(self, event):
        step = event.params["step"]
        if step < 0:
            event.fail("cannot count backwards")
            return
        self._stored.count += step
        event.set_results({"count": self._stored.count})


if __name__ == "__main__":
    ops.main(App)
