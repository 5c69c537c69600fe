package charms.barbican;

import charms.layer.basic.MachineRelease;
import charms.reactive.host.Host;

/** What runs barbican's API: that depends on whose package it is. */
enum ApiServer {
  /** Ubuntu's package puts the API into apache2. */
  APACHE("apache2", "/etc/apache2/conf-available/barbican-api.conf"),
  /** Debian's package has a service of its own, which starts uwsgi. */
  UWSGI("barbican-api", "/etc/default/barbican-api");

  private final String service;
  private final String file;

  ApiServer(String service, String file) {
    this.service = service;
    this.file = file;
  }

  static ApiServer of(Host host) {
    return MachineRelease.of(host).isUbuntu() ? APACHE : UWSGI;
  }

  /** The service to start and stop. */
  String service() {
    return service;
  }

  /** The file that says where it listens. */
  String file() {
    return file;
  }
}
