package charms.interfaces.cinderbackend;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.Map;
import java.util.Optional;

/** What a backend writes, as it is on the wire. */
@Fields
record BackendBag(
    @Key("backend_name") String backendName,
    Optional<Boolean> stateless,
    @Key("subordinate_configuration") Map<String, Object> configuration,
    @Key("releases-packages-map") Map<String, Object> releasesPackagesMap) {}
