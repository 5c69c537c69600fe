package charms.mycong2ress;

import charms.interfaces.mysqlshared.DatabaseRequest;
import charms.layer.openstackapi.ApiCharm;
import charms.layer.openstackapi.RabbitCredentials;
import charms.layer.openstackapi.ServicePorts;
import charms.reactive.HookContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is special about my-cong2ress. */
public final class MyCong2RessCharm extends ApiCharm {
  public MyCong2RessCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    return List.of(
        "web-api",
        "web-common"
    );
  }

  @Override
  public List<String> services() {
    return List.of("web-api", "web-worker");
  }

  @Override
  public ServicePorts apiPorts() {
    return ServicePorts.of("web-api", 8080);
  }

  @Override
  public String serviceType() {
    return "web";
  }

  /** The files rendered from templates, and the services that read them. */
  @Override
  public Map<String, List<String>> restartMap() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("/etc/web/web.conf", services());
    files.put("/etc/web/paste.ini", services());
    return files;
  }

  /** Programs that bring the database to the schema of the release. */
  @Override
  public List<List<String>> syncCommands() {
    return List.of(
        List.of("web-manage upgrade".split(" +")),
        List.of("web-manage load 'it'".split(" +"))
    );
  }

  @Override
  public RabbitCredentials rabbitCredentials() {
    return new RabbitCredentials("web", "web");
  }

  @Override
  public List<DatabaseRequest> databases() {
    return List.of(DatabaseRequest.of("web", "web"));
  }

  /** 2 as long as the release's packages run on Python 2. */
  @Override
  public int pythonVersion() {
    return 2;
  }
}
