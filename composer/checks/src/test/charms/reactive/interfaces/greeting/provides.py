"""The side that tells its port and is greeted."""
from charms.reactive import Endpoint, clear_flag, toggle_flag, when


class GreetingProvides(Endpoint):
    @when("endpoint.{endpoint_name}.changed.greeting")
    def heard(self):
        toggle_flag(self.expand_name("{endpoint_name}.greeted"), bool(self.greetings()))
        clear_flag(self.expand_name("endpoint.{endpoint_name}.changed.greeting"))

    @when("endpoint.{endpoint_name}.departed")
    def left(self):
        toggle_flag(self.expand_name("{endpoint_name}.greeted"), bool(self.greetings()))
        clear_flag(self.expand_name("endpoint.{endpoint_name}.departed"))

    def tell(self, port):
        for relation in self.relations:
            relation.to_publish_raw["port"] = str(port)

    def greetings(self):
        """What each unit at the other end says, by its name."""
        said = {unit.unit_name: unit.received_raw["greeting"] for unit in self.all_joined_units}
        return {name: text for name, text in said.items() if text}
