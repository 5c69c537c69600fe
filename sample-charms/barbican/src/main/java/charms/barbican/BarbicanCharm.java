package charms.barbican;

import charms.layer.openstack.OpenStackRelease;
import charms.layer.openstackapi.ApiCharm;
import charms.layer.openstackapi.RabbitCredentials;
import charms.layer.openstackapi.ServicePorts;
import charms.reactive.Endpoint;
import charms.reactive.HookContext;
import charms.reactive.hooktool.HookTools.StatusLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Barbican on Python 3, from release rocky on. */
public class BarbicanCharm extends ApiCharm {
  private static final String WORKER = "barbican-worker";

  public BarbicanCharm(HookContext context) {
    super(context);
  }

  /** The drivers of the database's URI: {@code mysql} until rocky, then one barbican brings. */
  @Override
  public List<String> packages() {
    List<String> packages =
        new ArrayList<>(
            List.of("barbican-common", "barbican-api", "barbican-worker", "python3-barbican"));
    packages.addAll(server().packages());
    if (!release().isAtLeast(OpenStackRelease.STEIN)) {
      packages.add("python3-mysqldb");
    }
    return List.copyOf(packages);
  }

  @Override
  public List<String> purgePackages() {
    return List.of("python-barbican", "python-mysqldb");
  }

  @Override
  public List<String> services() {
    return List.of(server().service(), WORKER);
  }

  @Override
  public ServicePorts apiPorts() {
    return ServicePorts.of("barbican-api", 9311);
  }

  /** Barbican tells from wallaby on. */
  @Override
  public List<String> haproxyHealthcheck() {
    return tellsHealth() ? List.of("option httpchk GET /healthcheck") : List.of();
  }

  @Override
  public Optional<String> healthcheckSwitch() {
    return tellsHealth() ? Optional.of("/etc/barbican/healthcheck_disable") : Optional.empty();
  }

  /** Keystone knows it as a {@code key-manager}. */
  @Override
  public String serviceType() {
    return "barbican";
  }

  @Override
  public String group() {
    return "barbican";
  }

  @Override
  public Map<String, List<String>> restartMap() {
    List<String> api = List.of(server().service());
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("/etc/barbican/barbican.conf", services());
    files.put("/etc/barbican/barbican-api-paste.ini", api);
    files.put(server().file(), api);
    return files;
  }

  @Override
  public List<List<String>> syncCommands() {
    return List.of(List.of("barbican-manage", "db", "upgrade"));
  }

  @Override
  public RabbitCredentials rabbitCredentials() {
    return new RabbitCredentials("barbican", "openstack");
  }

  /** Waits for the leader's key once all else is there. */
  @Override
  public Optional<StatusLine> customStatusCheck() {
    return relationsAvailable() && keys().all().isEmpty()
        ? Optional.of(new StatusLine("waiting", "Waiting for the leader to make a key"))
        : Optional.empty();
  }

  /** True if barbican reads several keys, so that one can take the place of another. */
  boolean rotatesKeys() {
    return false;
  }

  @Override
  protected Map<String, Object> templateValues(List<? extends Endpoint> endpoints) {
    Map<String, Object> values = new TreeMap<>(super.templateValues(endpoints));
    values.put("simple_crypto", Map.of("keks", keys().all()));
    return values;
  }

  final KeyEncryptionKeys keys() {
    return KeyEncryptionKeys.of(context());
  }

  /** Makes the key that encrypts after the next rotation. */
  final void addKey() {
    requireRotation();
    rewrap();
    keys().makeNext();
    render(availableEndpoints());
  }

  /** Has the next key encrypt, the keys of all projects too. */
  final void rotateKey() {
    requireRotation();
    keys().rotate();
    render(availableEndpoints());
    rewrap();
  }

  private void requireRotation() {
    if (!rotatesKeys()) {
      throw new IllegalStateException(
          "barbican of " + release().codename() + " reads one key only; epoxy reads several");
    }
    if (!context().flags().isSet("leadership.is_leader")) {
      throw new IllegalStateException(context().unit() + " does not lead; run it on the leader");
    }
    if (!context().flags().isSet("config.rendered")) {
      throw new IllegalStateException("the unit is not configured yet");
    }
  }

  /**
   * The program ends with status 0 whatever happens (barbican 20.0.0, cmd/kek_rewrap.py), so what
   * it prints is read.
   */
  private void rewrap() {
    String said =
        context().host().run("barbican-manage", "simple_crypto", "rewrap_pkek").orThrow().output();
    if (said.contains("Error occurred")) {
      throw new IllegalStateException(
          "cannot encrypt the keys of all projects anew: see what 'barbican-manage simple_crypto"
              + " rewrap_pkek' prints");
    }
  }

  private boolean tellsHealth() {
    return release().isAtLeast(OpenStackRelease.WALLABY);
  }

  private ApiServer server() {
    return ApiServer.of(context().host());
  }
}
