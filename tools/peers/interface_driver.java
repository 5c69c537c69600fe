import charms.interfaces.hacluster.DnsEntry;
import charms.interfaces.hacluster.HaclusterProvides;
import charms.interfaces.hacluster.HaclusterRequires;
import charms.interfaces.hacluster.InitService;
import charms.interfaces.hacluster.SystemdService;
import charms.interfaces.hacluster.VirtualIp;
import charms.interfaces.keystone.AdminIdentity;
import charms.interfaces.keystone.EndpointRegistration;
import charms.interfaces.keystone.EndpointUrls;
import charms.interfaces.keystone.IdentityAnswer;
import charms.interfaces.keystone.KeystoneAddress;
import charms.interfaces.keystone.KeystoneProvides;
import charms.interfaces.keystone.KeystoneRequires;
import charms.interfaces.keystone.RequestedRoles;
import charms.interfaces.keystone.ServiceAccount;
import charms.interfaces.keystonecredentials.CredentialsRequest;
import charms.interfaces.keystonecredentials.KeystoneCredentialsProvides;
import charms.interfaces.keystonecredentials.KeystoneCredentialsRequires;
import charms.interfaces.mysqlshared.DatabaseAnswer;
import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.interfaces.mysqlshared.MysqlSharedProvides;
import charms.interfaces.mysqlshared.MysqlSharedRequires;
import charms.interfaces.openstackha.OpenstackHaPeers;
import charms.interfaces.rabbitmq.BrokerAnswer;
import charms.interfaces.rabbitmq.RabbitmqProvides;
import charms.interfaces.rabbitmq.RabbitmqRequires;
import charms.interfaces.tlscertificates.TlsCertificatesProvides;
import charms.interfaces.tlscertificates.TlsCertificatesRequires;
import charms.reactive.Endpoint;
import charms.reactive.EndpointContext;
import charms.reactive.EndpointDeclaration;
import charms.reactive.EndpointDeclaration.Role;
import charms.reactive.HandlerArguments;
import charms.reactive.HandlerSpec;
import charms.reactive.HandlerTable;
import charms.reactive.HookContext;
import charms.reactive.Predicate;
import charms.reactive.Relation;
import charms.reactive.json.Json;
import charms.reactive.json.PythonJson;
import charms.testkit.CharmSketch;
import charms.testkit.CharmUnderTest;
import charms.testkit.Event;
import charms.testkit.HookFailedException;
import charms.testkit.RelationState;
import charms.testkit.State;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs hooks with the layers in interfaces/ as interface_run.py does with charms.reactive. */
final class InterfaceDriver {
  public static void main(String[] arguments) throws Exception {
    BufferedReader jobs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, State> units = new HashMap<>();
    for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
      answers.println(PythonJson.SORTED.write(new Hook((Map<?, ?>) Json.parse(line)).run(units)));
    }
  }

  /** One line of the jobs. */
  private static final class Hook {
    private final Words job;
    private final String endpoint;
    private final String unit;
    private final String kind;

    Hook(Map<?, ?> job) {
      this.job = new Words(job);
      this.endpoint = this.job.text("endpoint");
      this.unit = this.job.text("unit");
      this.kind = this.job.text("kind");
    }

    Map<String, Object> run(Map<String, State> units) throws Exception {
      String agent = job.text("agent");
      State before = related(units.getOrDefault(agent, fresh()));
      Charm charm = new Charm(job);
      Map<String, Object> answer = new TreeMap<>();
      State after = before;
      answer.put("failure", "");
      try {
        after = CharmUnderTest.of(sketch(charm)).run(event(), before).state();
      } catch (HookFailedException failed) {
        Throwable cause = failed.getCause();
        answer.put("failure", cause.getClass().getSimpleName() + ": " + cause.getMessage());
      }
      units.put(agent, after);
      boolean there = !after.juju().relations().isEmpty();
      answer.put("unit_bag", there ? after.relation(endpoint).unitBag() : Map.of());
      answer.put("app_bag", there ? after.relation(endpoint).applicationBag() : Map.of());
      answer.put("flags", List.copyOf(new TreeSet<>(after.flags())));
      answer.put("seen", List.copyOf(charm.seen));
      return answer;
    }

    private State fresh() {
      return State.initial()
          .withUnit(Integer.parseInt(unit.substring(unit.indexOf('/') + 1)))
          .withLeader(job.yes("leader"))
          .withAddress(job.text("address"));
    }

    private State related(State state) {
      if (!job.yes("related")) {
        return state;
      }
      RelationState relation =
          RelationState.of(endpoint)
              .number(job.number("number"))
              .remoteApp(job.text("application"), job.texts("remote_app"))
              .localUnit(job.texts("unit_bag"))
              .localApp(job.texts("app_bag"));
      for (Map.Entry<?, ?> remote : ((Map<?, ?>) job.map.get("units")).entrySet()) {
        String name = remote.getKey().toString();
        int number = Integer.parseInt(name.substring(name.indexOf('/') + 1));
        relation = relation.remoteUnit(number, new Words(job.map.get("units")).texts(name));
      }
      RelationState now = relation;
      return state.juju().relations().isEmpty()
          ? state.withRelation(now)
          : state.changeRelation(endpoint, old -> now);
    }

    private CharmSketch sketch(Charm charm) throws Exception {
      String interfaceName = job.text("interface");
      Role role = Role.valueOf(job.text("role").toUpperCase(Locale.ROOT));
      boolean contained = interfaceName.equals("hacluster");
      Maker maker = MAKERS.get(interfaceName + " " + job.text("role"));
      CharmSketch sketch =
          CharmSketch.named(unit.substring(0, unit.indexOf('/')))
              .endpoint(
                  new EndpointDeclaration(endpoint, role, interfaceName, contained), maker.make);
      if (!maker.handlers().isEmpty()) {
        Constructor<?> table = Class.forName(maker.handlers()).getDeclaredConstructor();
        table.setAccessible(true);
        sketch.handlers((HandlerTable) table.newInstance());
      }
      return sketch.handlers(charm);
    }

    private Event event() {
      String remote = job.text("remote");
      return switch (kind) {
        case "joined" -> Event.relationJoined(endpoint, remote);
        case "changed" -> Event.relationChanged(endpoint, remote);
        case "departed" -> Event.relationDeparted(endpoint, remote);
        case "broken" -> Event.relationBroken(endpoint);
        default -> Event.hook(kind);
      };
    }
  }

  /** Notes the flags that are set, and makes the calls. */
  private static final class Charm implements HandlerTable {
    private final TreeSet<String> seen = new TreeSet<>();
    private final Words job;
    private final List<String> flags;

    Charm(Words job) {
      this.job = job;
      this.flags = new ArrayList<>(job.list("watch"));
      if (!((List<?>) job.map.get("calls")).isEmpty()) {
        flags.add(job.text("when"));
      }
    }

    @Override
    public Class<?> owner() {
      return Charm.class;
    }

    @Override
    public boolean endpointTable() {
      return false;
    }

    @Override
    public List<HandlerSpec> handlers() {
      List<HandlerSpec> handlers = new ArrayList<>();
      for (String flag : flags) {
        String key = "driver.handler" + handlers.size();
        handlers.add(
            new HandlerSpec(
                key,
                "driver.java",
                handlers.size() + 1,
                HandlerSpec.Kind.FLAG,
                List.of(new Predicate.AllSet(List.of(flag)))));
      }
      return handlers;
    }

    @Override
    public Object newInstance(HookContext context) {
      return context;
    }

    @Override
    public Object invoke(Object instance, int index, HandlerArguments arguments) {
      if (index < job.list("watch").size()) {
        seen.add(flags.get(index));
        return "";
      }
      Endpoint endpoint =
          ((HookContext) instance).endpoint(job.text("endpoint"), Endpoint.class).orElseThrow();
      for (Object call : (List<?>) job.map.get("calls")) {
        List<?> words = (List<?>) call;
        Calls.make(endpoint, words.get(0).toString(), new Words(words.get(1)), job.yes("leader"));
      }
      return "";
    }
  }

  private record Maker(Function<EndpointContext, Endpoint> make, Class<?> type) {
    /** The endpoint's own handlers; empty where it has none. */
    String handlers() {
      String name = type.getName() + "_Handlers";
      String file = "/" + name.replace('.', '/') + ".class";
      return type.getResource(file) == null ? "" : name;
    }
  }

  private static final Map<String, Maker> MAKERS =
      Map.ofEntries(
          Map.entry("keystone requires", new Maker(KeystoneRequires::new, KeystoneRequires.class)),
          Map.entry("keystone provides", new Maker(KeystoneProvides::new, KeystoneProvides.class)),
          Map.entry(
              "mysql-shared requires",
              new Maker(MysqlSharedRequires::new, MysqlSharedRequires.class)),
          Map.entry(
              "mysql-shared provides",
              new Maker(MysqlSharedProvides::new, MysqlSharedProvides.class)),
          Map.entry("rabbitmq requires", new Maker(RabbitmqRequires::new, RabbitmqRequires.class)),
          Map.entry("rabbitmq provides", new Maker(RabbitmqProvides::new, RabbitmqProvides.class)),
          Map.entry(
              "hacluster requires", new Maker(HaclusterRequires::new, HaclusterRequires.class)),
          Map.entry(
              "hacluster provides", new Maker(HaclusterProvides::new, HaclusterProvides.class)),
          Map.entry("openstack-ha peers", new Maker(OpenstackHaPeers::new, OpenstackHaPeers.class)),
          Map.entry(
              "tls-certificates requires",
              new Maker(TlsCertificatesRequires::new, TlsCertificatesRequires.class)),
          Map.entry(
              "tls-certificates provides",
              new Maker(TlsCertificatesProvides::new, TlsCertificatesProvides.class)),
          Map.entry(
              "keystone-credentials requires",
              new Maker(KeystoneCredentialsRequires::new, KeystoneCredentialsRequires.class)),
          Map.entry(
              "keystone-credentials provides",
              new Maker(KeystoneCredentialsProvides::new, KeystoneCredentialsProvides.class)));

  /** Calls by their Python names. */
  private static final class Calls {
    static void make(Endpoint endpoint, String name, Words words, boolean leader) {
      if (endpoint instanceof KeystoneRequires keystone) {
        keystone(keystone, name, words, leader);
      } else if (endpoint instanceof KeystoneProvides keystone) {
        keystone(keystone, words);
      } else if (endpoint instanceof MysqlSharedRequires database) {
        database.configure(database(words));
      } else if (endpoint instanceof MysqlSharedProvides databases) {
        databases(databases, name, words);
      } else if (endpoint instanceof RabbitmqRequires broker) {
        broker(broker, words);
      } else if (endpoint instanceof RabbitmqProvides brokers) {
        brokers.relations().forEach(one -> brokers.answer(one.id(), brokerAnswer(words)));
      } else if (endpoint instanceof HaclusterRequires cluster) {
        cluster(cluster, name, words);
      } else if (endpoint instanceof HaclusterProvides clusters) {
        clusters.clustered();
      } else if (endpoint instanceof OpenstackHaPeers peers) {
        peers(peers, name, words);
      } else if (endpoint instanceof TlsCertificatesRequires certificates) {
        certificates(certificates, name, words);
      } else if (endpoint instanceof TlsCertificatesProvides authority) {
        sign(authority);
      } else if (endpoint instanceof KeystoneCredentialsRequires keystone) {
        keystone.requestCredentials(credentials(words));
      } else if (endpoint instanceof KeystoneCredentialsProvides keystone) {
        keystone.exposeCredentials(words.texts("credentials"));
      }
    }

    private static void keystone(
        KeystoneRequires keystone, String name, Words words, boolean leader) {
      if (name.equals("request_notification")) {
        keystone.requestNotification(words.list("services"));
        return;
      }
      if (name.equals("request_keystone_endpoint_information")) {
        keystone.requestEndpointInformation();
        return;
      }
      EndpointRegistration registration =
          new EndpointRegistration(
              words.text("service"),
              words.text("region"),
              words.text("public_url"),
              words.text("internal_url"),
              words.text("admin_url"));
      RequestedRoles roles =
          new RequestedRoles(words.list("requested_roles"), words.list("add_role_to_admin"));
      keystone.registerEndpoints(registration, roles);
      String type = words.text("service_type");
      if (leader && !type.isEmpty()) {
        keystone.describeService(registration, type, words.text("service_description"));
      }
    }

    private static void keystone(KeystoneProvides keystone, Words words) {
      Words bag = new Words(words.map.get("bag"));
      IdentityAnswer answer =
          IdentityAnswer.at(
              address(bag, "service"),
              address(bag, "internal"),
              address(bag, "auth"),
              bag.text("api_version"),
              new AdminIdentity(
                  bag.text("admin_domain_id"),
                  bag.text("admin_project_id"),
                  bag.text("admin_user_id"),
                  bag.text("admin_role")));
      if (!bag.text("service_username").isEmpty()) {
        answer = answer.forAccount(account(bag), bag.text("service_type"), List.of());
      }
      IdentityAnswer made = answer;
      Map<String, EndpointUrls> changed = new TreeMap<>();
      new Words(words.map.get("changed"))
          .texts()
          .forEach((service, url) -> changed.put(service, new EndpointUrls(url, url, url)));
      keystone.requests().forEach(request -> keystone.answer(request, made));
      if (!changed.isEmpty()) {
        keystone.requests().forEach(request -> keystone.notifyEndpoints(request, changed));
      }
    }

    private static KeystoneAddress address(Words bag, String prefix) {
      return new KeystoneAddress(
          bag.text(prefix + "_protocol"),
          bag.text(prefix + "_host"),
          Integer.parseInt(bag.text(prefix + "_port")));
    }

    private static ServiceAccount account(Words bag) {
      return new ServiceAccount(
          bag.text("service_username"),
          bag.text("service_user_id"),
          bag.text("service_password"),
          bag.text("service_tenant"),
          bag.text("service_tenant_id"),
          bag.text("service_domain"),
          bag.text("service_domain_id"));
    }

    private static DatabaseRequest database(Words words) {
      return DatabaseRequest.of(words.text("database"), words.text("username"))
          .from(words.text("hostname"))
          .withPrefix(words.text("prefix"));
    }

    private static void databases(MysqlSharedProvides databases, String name, Words words) {
      if (name.equals("served")) {
        databases.served();
        return;
      }
      DatabaseAnswer answer =
          DatabaseAnswer.of(
                  words.text("db_host"),
                  words.text("password"),
                  Arrays.asList(words.text("allowed_units").split(" ")))
              .withPrefix(words.text("prefix"))
              .withSslCa(words.text("ssl_ca"))
              .withWaitTimeout(words.number("wait_timeout"));
      int port = words.number("db_port");
      for (Relation relation : databases.relations()) {
        databases.answer(relation.id(), port == 0 ? answer : answer.onPort(port));
      }
    }

    private static void broker(RabbitmqRequires broker, Words words) {
      if (words.text("hostname").isEmpty()) {
        broker.requestAccess(words.text("username"), words.text("vhost"));
      } else {
        broker.requestAccess(words.text("username"), words.text("vhost"), words.text("hostname"));
      }
    }

    private static BrokerAnswer brokerAnswer(Words words) {
      Words bag = new Words(words.map.get("bag"));
      BrokerAnswer answer = BrokerAnswer.of(bag.text("hostname"), bag.text("password"));
      if (!bag.text("ssl_port").isEmpty()) {
        answer = answer.withTls(Integer.parseInt(bag.text("ssl_port")), bag.text("ssl_ca"));
      }
      return bag.text("vip").isEmpty() ? answer : answer.behind(bag.text("vip"));
    }

    private static void cluster(HaclusterRequires cluster, String name, Words words) {
      String of = words.text("name");
      String service = words.text("service");
      boolean everywhere = !words.map.containsKey("clone") || words.yes("clone");
      switch (name) {
        case "add_vip" -> cluster.add(vip(words));
        case "remove_vip" -> cluster.remove(vip(words));
        case "add_init_service" -> cluster.add(new InitService(of, service, everywhere));
        case "remove_init_service" -> cluster.remove(new InitService(of, service));
        case "add_systemd_service" -> cluster.add(new SystemdService(of, service, everywhere));
        case "remove_systemd_service" -> cluster.remove(new SystemdService(of, service));
        case "add_dnsha" -> cluster.add(dns(words));
        case "remove_dnsha" -> cluster.remove(dns(words));
        case "add_colocation" ->
            cluster.addColocation(of, words.text("score"), words.list("colo_resources"));
        case "remove_colocation" -> cluster.removeColocation(of);
        case "delete_resource" -> cluster.deleteResource(words.text("resource_name"));
        case "bind_on" -> cluster.bindOn(words.text("iface"), words.number("mcastport"));
        default -> {
          int port = words.number("mcastport");
          cluster.bindResources(
              words.text("iface"), port == 0 ? HaclusterRequires.MULTICAST_PORT : port);
        }
      }
    }

    private static VirtualIp vip(Words words) {
      return new VirtualIp(
          words.text("name"), words.text("vip"), words.text("iface"), words.text("netmask"));
    }

    private static DnsEntry dns(Words words) {
      return new DnsEntry(
          words.text("name"), words.text("ip"), words.text("fqdn"), words.text("endpoint_type"));
    }

    private static void peers(OpenstackHaPeers peers, String name, Words words) {
      if (name.equals("set_address")) {
        peers.setAddress(words.text("address_type"), words.text("address"));
      } else {
        peers.sendAll(words.texts("settings"));
      }
    }

    private static void certificates(
        TlsCertificatesRequires certificates, String name, Words words) {
      String common = words.text("cn");
      List<String> sans = words.list("sans");
      switch (name) {
        case "request_client_cert" -> certificates.requestClientCert(common, sans);
        case "request_application_cert" -> certificates.requestApplicationCert(common, sans);
        case "request_intermediate_cert" -> certificates.requestIntermediateCert(common, sans);
        default -> certificates.requestServerCert(common, sans, words.text("cert_name"));
      }
    }

    private static void sign(TlsCertificatesProvides authority) {
      authority.setCa("CA-PEM");
      authority.setChain("CHAIN-PEM");
      authority
          .newRequests()
          .forEach(
              request ->
                  request.setCert(
                      "CERT(" + request.commonName() + ")", "KEY(" + request.commonName() + ")"));
    }

    private static CredentialsRequest credentials(Words words) {
      return new CredentialsRequest(
          words.text("username"),
          words.text("project"),
          parts(words.text("requested_roles")),
          parts(words.text("requested_grants")),
          words.text("domain"));
    }

    private static List<String> parts(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
  }

  /** A JSON object; what is missing or null is empty, zero or false. */
  private static final class Words {
    private final Map<?, ?> map;

    Words(Object map) {
      this.map = map instanceof Map<?, ?> given ? given : Map.of();
    }

    String text(String key) {
      Object value = map.get(key);
      return value == null ? "" : value.toString();
    }

    int number(String key) {
      return map.get(key) instanceof Number number ? number.intValue() : 0;
    }

    boolean yes(String key) {
      return Boolean.TRUE.equals(map.get(key));
    }

    List<String> list(String key) {
      List<String> texts = new ArrayList<>();
      if (map.get(key) instanceof List<?> list) {
        list.forEach(one -> texts.add(one.toString()));
      }
      return texts;
    }

    Map<String, String> texts(String key) {
      return new Words(map.get(key)).texts();
    }

    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      map.forEach((key, value) -> texts.put(key.toString(), value.toString()));
      return texts;
    }
  }
}
