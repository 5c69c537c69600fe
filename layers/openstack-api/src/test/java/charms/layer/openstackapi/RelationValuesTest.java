package charms.layer.openstackapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.jinja.value.TemplateFunction;
import charms.layer.openstack.OpenStackRelease;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What templates see of the other applications (openstack-layer.md section 4). */
final class RelationValuesTest {
  private static final Map<String, String> RABBIT = Map.of("username", "sketch", "vhost", "stack");
  private static final Map<String, String> MYSQL =
      Map.of("username", "sketch", "database", "store", "hostname", "10.5.3.128");

  @Test
  void theDriverIsPymysqlFromSteinOn() {
    State state = database(Map.of("db_host", "10.5.0.9", "password", "pw"));
    assertEquals("mysql", database(state, OpenStackRelease.ROCKY, "driver"));
    assertEquals("mysql+pymysql", database(state, OpenStackRelease.STEIN, "driver"));
    assertEquals(
        "mysql+pymysql://sketch:pw@10.5.0.9/store", database(state, OpenStackRelease.YOGA, "uri"));
  }

  @Test
  void theUriHasThePortAndAQuotedPassword() {
    State state = database(Map.of("db_host", "10.5.0.9", "db_port", "3307", "password", "p@w/d x"));
    assertEquals(
        "mysql://sketch:p%40w%2Fd%20x@10.5.0.9:3307/store",
        database(state, OpenStackRelease.MITAKA, "uri"));
  }

  @Test
  void aDatabaseOfIpv6IsBracketedInTheUriAlone() {
    State state = database(Map.of("db_host", "fd00::9", "db_port", "3306", "password", "pw"));
    assertEquals(
        "mysql://sketch:pw@[fd00::9]:3306/store", database(state, OpenStackRelease.MITAKA, "uri"));
    assertEquals("fd00::9", database(state, OpenStackRelease.MITAKA, "host"));
  }

  @Test
  void aDatabaseWithAPrefixIsCalledForByIt() {
    State state =
        State.initial()
            .withRelation(
                RelationState.of("shared-db")
                    .remoteApp("mysql")
                    .remoteUnit(
                        0, Map.of("db_host", "10.5.0.9", "password", "pw", "api_password", "apipw"))
                    .localUnit(
                        Map.of(
                            "username", "sketch",
                            "database", "store",
                            "api_username", "api",
                            "api_database", "apistore")));
    assertEquals("mysql://api:apipw@10.5.0.9/apistore", called(state, "get_uri", "api"));
    assertEquals("mysql://sketch:pw@10.5.0.9/store", called(state, "get_uri"));
    assertEquals("apipw", called(state, "get_password", "api"));
    assertEquals("pw", called(state, "get_password"));
    assertEquals(null, called(state, "get_uri", "other"));
  }

  private static Object called(State state, String function, Object... arguments) {
    List<Object> answers = new ArrayList<>();
    Probe.run(
        Sketches.charm(),
        state,
        context -> {
          SharedDbValues values =
              new SharedDbValues(
                  context.endpoint("shared-db", MysqlSharedRequires.class).orElseThrow(),
                  OpenStackRelease.MITAKA);
          TemplateFunction method = (TemplateFunction) values.get(function);
          answers.add(method.call(List.of(arguments)));
        });
    return answers.get(0);
  }

  @Test
  void theUriNamesOnlyTheFilesOfTlsThatThereAre() {
    State state = database(Map.of("db_host", "10.5.0.9", "password", "pw", "ssl_ca", "Q0E="));
    assertEquals(
        "mysql://sketch:pw@10.5.0.9/store"
            + "?ssl_ca=/usr/local/share/ca-certificates/db-client.ca",
        database(state, OpenStackRelease.MITAKA, "uri"));
  }

  @Test
  void thereIsNoUriBeforeTheAnswer() {
    assertEquals(null, database(database(Map.of()), OpenStackRelease.MITAKA, "uri"));
  }

  @Test
  void oneBrokerIsAHostAndSeveralAreHosts() {
    State one =
        brokers(Map.of("hostname", "10.5.0.10", "password", "pw", "private-address", "10.5.0.10"));
    assertEquals("10.5.0.10", broker(one, "host"));
    assertEquals(null, broker(one, "hosts"));
    assertEquals("5672", broker(one, "port"));
    assertEquals("rabbit://sketch:pw@10.5.0.10:5672/stack", broker(one, "transport_url"));
  }

  @Test
  void severalBrokersAreSorted() {
    State two =
        brokers(
            Map.of("hostname", "10.5.0.20", "password", "pw", "private-address", "10.5.0.20"),
            Map.of("hostname", "10.5.0.10", "password", "pw", "private-address", "10.5.0.10"));
    assertEquals("10.5.0.10,10.5.0.20", broker(two, "hosts"));
    assertEquals(
        "rabbit://sketch:pw@10.5.0.10:5672,sketch:pw@10.5.0.20:5672/stack",
        broker(two, "transport_url"));
  }

  @Test
  void aBrokerWithTlsHasItsPort() {
    State tls =
        brokers(
            Map.of(
                "hostname", "10.5.0.10",
                "password", "pw",
                "private-address", "10.5.0.10",
                "ssl_port", "5671",
                "ssl_ca", "Q0E="));
    assertEquals("5671", broker(tls, "port"));
    assertEquals(true, broker(tls, "ssl_data_complete"));
    assertEquals("/var/lib/charm/sketch/rabbit-client-ca.pem", broker(tls, "ssl_ca_file"));
  }

  @Test
  void aBrokerOfIpv6IsBracketed() {
    State six =
        brokers(Map.of("hostname", "fd00::9", "password", "pw", "private-address", "fd00::9"));
    assertEquals("rabbit://sketch:pw@[fd00::9]:5672/stack", broker(six, "transport_url"));
  }

  @Test
  void keystonesApplicationIsReadBeforeItsUnits() {
    State state =
        State.initial()
            .withRelation(
                RelationState.of("identity-service")
                    .remoteApp("keystone", Map.of("service-user-name", "of-app"))
                    .remoteUnit(
                        0, Map.of("service_username", "of-unit", "service_host", "10.5.1.1")));
    assertEquals("of-app", identity(state, "service_username"));
    assertEquals("10.5.1.1", identity(state, "service_host"));
    assertEquals(null, identity(state, "ca_cert"));
  }

  private static State database(Map<String, String> answer) {
    return State.initial()
        .withRelation(
            RelationState.of("shared-db")
                .remoteApp("mysql")
                .remoteUnit(0, answer)
                .localUnit(MYSQL));
  }

  @SafeVarargs
  private static State brokers(Map<String, String>... answers) {
    RelationState relation = RelationState.of("amqp").remoteApp("rabbit").localUnit(RABBIT);
    for (int unit = 0; unit < answers.length; unit++) {
      relation = relation.remoteUnit(unit, answers[unit]);
    }
    return State.initial().withRelation(relation);
  }

  private static Object database(State state, OpenStackRelease release, String name) {
    return Probe.<Map<String, Object>>ask(
            Sketches.charm(),
            state,
            context -> {
              SharedDbValues values =
                  new SharedDbValues(
                      context.endpoint("shared-db", MysqlSharedRequires.class).orElseThrow(),
                      release);
              values.get(name);
              return values;
            })
        .get(name);
  }

  private static Object broker(State state, String name) {
    return Probe.<Map<String, Object>>ask(
            Sketches.charm(),
            state,
            context -> {
              AmqpValues values =
                  new AmqpValues(
                      context.endpoint("amqp", RabbitmqRequires.class).orElseThrow(), "sketch");
              values.get(name);
              return values;
            })
        .get(name);
  }

  private static Object identity(State state, String name) {
    return Probe.<Map<String, Object>>ask(
            Sketches.charm(),
            state,
            context -> {
              IdentityServiceValues values =
                  new IdentityServiceValues(
                      context.endpoint("identity-service", KeystoneRequires.class).orElseThrow());
              values.get(name);
              return values;
            })
        .get(name);
  }
}
