package charms.barbican;

import charms.testkit.State;
import java.util.Set;

/**
 * A machine and the release of OpenStack it gets.
 *
 * @param series as in {@code bionic}
 * @param origin the option {@code openstack-origin}
 */
record Machine(String series, String origin) {
  static final Machine MITAKA = new Machine("xenial", "distro");
  static final Machine QUEENS = new Machine("bionic", "distro");
  static final Machine ROCKY = new Machine("bionic", "cloud:bionic-rocky");
  static final Machine TRAIN = new Machine("bionic", "cloud:bionic-train");
  static final Machine YOGA = new Machine("jammy", "distro");
  static final Machine BOOKWORM = new Machine("bookworm", "distro");
  static final Machine BOBCAT = new Machine("jammy", "cloud:jammy-bobcat");
  static final Machine CARACAL = new Machine("noble", "distro");
  static final Machine TRIXIE = new Machine("trixie", "distro");
  static final Machine EPOXY = new Machine("noble", "cloud:noble-epoxy");
  static final Machine GAZPACHO = new Machine("noble", "cloud:noble-gazpacho");

  /** A fresh unit on it. */
  State fresh() {
    State state = State.initial().onSeries(series).withConfig("openstack-origin", origin);
    return isDebian()
        ? state.withFile("/etc/os-release", "ID=debian\nVERSION_CODENAME=" + series + "\n")
        : state;
  }

  private boolean isDebian() {
    return Set.of("bookworm", "trixie").contains(series);
  }
}
