package charms.testkit;

import charms.reactive.fields.Fields;
import charms.reactive.fields.Key;
import java.util.List;
import java.util.Optional;

/** What a database says of itself. */
@Fields
record Database(
    @Key("db-host") String host,
    int port,
    boolean readOnly,
    Optional<String> sslCa,
    List<String> allowedUnits) {}
