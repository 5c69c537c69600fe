package charms.barbican;

import charms.reactive.HookContext;
import java.util.List;

/** Barbican on Python 2, from mitaka to queens. */
public final class MitakaBarbicanCharm extends BarbicanCharm {
  public MitakaBarbicanCharm(HookContext context) {
    super(context);
  }

  @Override
  public List<String> packages() {
    return List.of(
        "barbican-common", "barbican-api", "barbican-worker", "apache2", "python-mysqldb");
  }

  @Override
  public List<String> purgePackages() {
    return List.of();
  }

  @Override
  public int pythonVersion() {
    return 2;
  }
}
