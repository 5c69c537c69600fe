#!/usr/bin/env python3
"""Shows the password that the other side of its relation shares, and the next one."""
import ops


class Reader(ops.CharmBase):
    _stored = ops.StoredState()

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self._stored.set_default(seen=[])
        self.framework.observe(self.on.info_relation_changed, self.changed)
        self.framework.observe(self.on.secret_changed, self.renewed)

    def changed(self, event):
        secret_id = event.relation.data[event.app].get("secret")
        if not secret_id:
            event.defer()
            return
        self.show(self.model.get_secret(id=secret_id, label="theirs"))

    def renewed(self, event):
        event.secret.get_content(refresh=True)
        self.show(event.secret)

    def show(self, secret):
        password = secret.get_content()["password"]
        if password not in self._stored.seen:
            self._stored.seen.append(password)
        self.unit.status = ops.ActiveStatus("saw " + " then ".join(self._stored.seen))


if __name__ == "__main__":
    ops.main(Reader)
