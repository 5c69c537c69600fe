package charms.lvm;

import charms.interfaces.cinderbackend.ConfigOption;
import charms.layer.openstackcinderplugin.CinderPluginCharm;
import charms.layer.openstackcinderplugin.ResourceInstaller;
import charms.reactive.HookContext;
import java.util.List;
import java.util.Map;

/** Volumes of LVM, with a driver and firmware of a vendor. */
final class LvmCharm extends CinderPluginCharm {
  LvmCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    return List.of("lvm2");
  }

  @Override
  public boolean stateless() {
    return true;
  }

  @Override
  public List<ConfigOption> cinderConfiguration() {
    return List.of(
        new ConfigOption("volume_driver", "cinder.volume.drivers.lvm.LVMVolumeDriver"),
        new ConfigOption("volume_group", context().config().string("volume-group").orElse("")));
  }

  @Override
  public Map<String, ResourceInstaller> resourceInstallers() {
    return Map.of(
        "driver-deb",
        ResourceInstaller.DEB,
        "firmware",
        (host, file) -> host.run("firmware-load", String.valueOf(file.getFileName())).orThrow());
  }
}
