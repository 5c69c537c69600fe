package charms.layer.openstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What templates see beside the layers' own values (openstack-layer.md section 4). */
final class CustomValuesTest {
  private static final String ENDPOINT = "charm-authority";
  private final State related =
      State.initial()
          .withConfig("vip", "10.5.100.1")
          .withRelation(
              RelationState.of(ENDPOINT)
                  .remoteApp("vault")
                  .remoteUnit(0, Map.of("root-ca", "CA", "under_score", "U")));

  /** Adds what the test gives it. */
  private static final class Adding extends PlainCharm {
    private final CustomValues custom;

    Adding(HookContext context, CustomValues custom) {
      super(context);
      this.custom = custom;
    }

    @Override
    protected CustomValues customValues() {
      return custom;
    }
  }

  @Test
  void endpointsAreThereByTheirNamesWithUnderscoresAndSoAreTheirKeys() {
    assertEquals("CA", value(CustomValues.NONE, "charm_authority", "root_ca"));
    assertEquals("U", value(CustomValues.NONE, "charm_authority", "under_score"));
    assertEquals(null, value(CustomValues.NONE, "charm_authority", "absent"));
  }

  @Test
  void aCharmsOwnOptionIsComputed() {
    CustomValues custom = CustomValues.NONE.option("audit_file", () -> "/var/log/audit");
    assertEquals("/var/log/audit", value(custom, "options", "audit_file"));
    assertEquals("10.5.100.1", value(custom, "options", "vip"));
    assertEquals("sketch", value(custom, "options", "application_name"));
  }

  @Test
  void aCharmsOwnValueComesBeforeTheLayers() {
    assertEquals(
        "own",
        value(
            CustomValues.NONE.option("application_name", () -> "own"),
            "options",
            "application_name"));
  }

  @Test
  void aCharmsOwnValueOfAnEndpointIsComputedFromIt() {
    CustomValues custom =
        CustomValues.NONE.endpoint(
            ENDPOINT,
            TlsCertificatesRequires.class,
            "units",
            endpoint -> endpoint.joinedUnits().size());
    assertEquals(1, value(custom, "charm_authority", "units"));
    assertEquals("CA", value(custom, "charm_authority", "root_ca"));
  }

  @Test
  void whatWasAddedToAnEndpointIsNotThereWithoutIt() {
    CustomValues custom =
        CustomValues.NONE.endpoint("other", TlsCertificatesRequires.class, "units", one -> 1);
    assertEquals(false, values(custom).containsKey("other"));
  }

  @Test
  void aValueIsComputedWhenATemplateAsks() {
    AtomicInteger asked = new AtomicInteger();
    CustomValues custom = CustomValues.NONE.option("count", asked::incrementAndGet);
    values(custom);
    assertEquals(0, asked.get());
    assertEquals(1, value(custom, "options", "count"));
  }

  @Test
  void aNameIsAddedOnce() {
    CustomValues once = CustomValues.NONE.option("audit_file", () -> "one");
    assertEquals(
        "cannot add 'options.audit_file' to what templates see: there is one",
        assertThrows(IllegalStateException.class, () -> once.option("audit_file", () -> "two"))
            .getMessage());
    CustomValues other = once.endpoint("shared-db", Endpoint.class, "audit_file", one -> 1);
    assertEquals(
        "cannot add 'shared_db.audit_file' to what templates see: there is one",
        assertThrows(
                IllegalStateException.class,
                () -> other.endpoint("shared-db", Endpoint.class, "audit_file", one -> 2))
            .getMessage());
  }

  private Object value(CustomValues custom, String adapter, String name) {
    return Probe.ask(
            Sketches.charm().requires(ENDPOINT, "tls-certificates", TlsCertificatesRequires::new),
            related,
            context -> new Answer(((LazyValues) values(context, custom).get(adapter)).get(name)))
        .value;
  }

  private Map<String, Object> values(CustomValues custom) {
    return Probe.ask(
        Sketches.charm().requires(ENDPOINT, "tls-certificates", TlsCertificatesRequires::new),
        related,
        context -> values(context, custom));
  }

  private static Map<String, Object> values(HookContext context, CustomValues custom) {
    return new Adding(context, custom)
        .templateValues(
            List.of(context.endpoint(ENDPOINT, TlsCertificatesRequires.class).orElseThrow()));
  }

  /** A value that may be null. */
  private record Answer(Object value) {}
}
