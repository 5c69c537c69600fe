package charms.sketch;

import charms.layer.openstackapi.ApiCharm;
import charms.layer.openstackapi.HaResource;
import charms.layer.openstackapi.ServicePorts;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/** One service, one file. */
public final class SketchCharm extends ApiCharm {
  public SketchCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    return List.of("sketch-api");
  }

  @Override
  public List<String> services() {
    return List.of("sketch-api");
  }

  @Override
  public ServicePorts apiPorts() {
    return ServicePorts.of("sketch-api", 1789);
  }

  @Override
  public String serviceType() {
    return "sketch";
  }

  @Override
  public Map<String, List<String>> restartMap() {
    return Map.of("/etc/sketch/sketch.conf", services());
  }

  @Override
  public List<List<String>> syncCommands() {
    return List.of(List.of("sketch-manage", "db_sync"));
  }

  @Override
  public List<HaResource> haResources() {
    return List.of(HaResource.VIPS, HaResource.HAPROXY, HaResource.DNSHA);
  }

  @Override
  public int pythonVersion() {
    return 2;
  }
}
