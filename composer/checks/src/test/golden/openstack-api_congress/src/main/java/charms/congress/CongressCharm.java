package charms.congress;

import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.layer.openstackapi.ApiCharm;
import charms.layer.openstackapi.RabbitCredentials;
import charms.layer.openstackapi.ServicePorts;
import charms.reactive.HookContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is special about congress. */
public final class CongressCharm extends ApiCharm {
  public CongressCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    return List.of(
        "congress-server",
        "congress-common",
        "python-antlr3",
        "python-pymysql"
    );
  }

  @Override
  public List<String> services() {
    return List.of("congress-server");
  }

  @Override
  public ServicePorts apiPorts() {
    return ServicePorts.of("congress-server", 1789);
  }

  @Override
  public String serviceType() {
    return "congress";
  }

  /** The files rendered from templates, and the services that read them. */
  @Override
  public Map<String, List<String>> restartMap() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("/etc/congress/congress.conf", services());
    return files;
  }

  /** Programs that bring the database to the schema of the release. */
  @Override
  public List<List<String>> syncCommands() {
    return List.of(
        List.of("congress-db-manage --config-file /etc/congress/congress.conf upgrade head".split(" +"))
    );
  }

  @Override
  public RabbitCredentials rabbitCredentials() {
    return new RabbitCredentials("congress", "congress");
  }

  @Override
  public List<DatabaseRequest> databases() {
    return List.of(DatabaseRequest.of("congress", "congress"));
  }

  /** 2 as long as the release's packages run on Python 2. */
  @Override
  public int pythonVersion() {
    return 2;
  }
}
