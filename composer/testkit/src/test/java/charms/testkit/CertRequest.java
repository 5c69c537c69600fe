package charms.testkit;

import charms.reactive.fields.Fields;
import java.util.List;

/** A certificate wanted. */
@Fields
record CertRequest(String commonName, List<String> sans) {}
