package charms.testkit;

import charms.reactive.fields.Fields;

/** A certificate made. */
@Fields
record Cert(String cert, String key) {}
