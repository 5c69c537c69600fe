package charms.aodh;

import charms.reactive.HookContext;
import java.util.ArrayList;
import java.util.List;

/** Aodh from rocky on: Python 3. */
class AodhPython3Charm extends AodhWsgiCharm {
  AodhPython3Charm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    List<String> packages = new ArrayList<>(super.packages());
    packages.add("python3-aodh");
    packages.add("libapache2-mod-wsgi-py3");
    return packages;
  }

  @Override
  public List<String> purgePackages() {
    return List.of("python-aodh", "python-memcache");
  }

  @Override
  public int pythonVersion() {
    return 3;
  }
}
