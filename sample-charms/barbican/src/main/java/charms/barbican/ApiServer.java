package charms.barbican;

import charms.layer.basic.MachineRelease;
import charms.reactive.host.Host;
import java.util.List;

/** What runs barbican's API: that depends on whose package it is. */
enum ApiServer {
  /** Ubuntu's package puts the API into apache2. */
  APACHE(
      "apache2",
      "/etc/apache2/conf-available/barbican-api.conf",
      List.of("apache2", "libapache2-mod-wsgi-py3")),
  /**
   * Debian's package has a service of its own, which starts uwsgi, but depends neither on that nor
   * on what its configuration names for the log.
   */
  UWSGI(
      "barbican-api",
      "/etc/default/barbican-api",
      List.of("uwsgi-plugin-python3", "python3-pastescript"));

  private final String service;
  private final String file;
  private final List<String> packages;

  ApiServer(String service, String file, List<String> packages) {
    this.service = service;
    this.file = file;
    this.packages = packages;
  }

  static ApiServer of(Host host) {
    return MachineRelease.of(host).isUbuntu() ? APACHE : UWSGI;
  }

  /** The service to start and stop. */
  String service() {
    return service;
  }

  /** What it needs beside barbican itself, on Python 3. */
  List<String> packages() {
    return packages;
  }

  /** The file that says where it listens. */
  String file() {
    return file;
  }
}
