package charms.keystone;

import charms.layer.basic.MachineRelease;
import charms.reactive.host.Host;
import java.util.List;

/** What runs keystone: that depends on whose package it is. */
enum ApiServer {
  /** Ubuntu's package puts it into apache2, on port 5000; the admin port is added. */
  APACHE("apache2", "/etc/apache2/conf-available/keystone-admin.conf", "keystone-admin.conf"),
  /** Debian's package has a service of its own, which starts uwsgi. */
  UWSGI("keystone", "/etc/default/keystone", "etc_default_keystone");

  private final String service;
  private final String file;
  private final String template;

  ApiServer(String service, String file, String template) {
    this.service = service;
    this.file = file;
    this.template = template;
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

  /** What that file is rendered from. */
  String template() {
    return template;
  }

  /** What it needs beside keystone itself. */
  List<String> packages() {
    return this == APACHE ? List.of("apache2", "libapache2-mod-wsgi-py3") : List.of();
  }

  /** Has it read the file; Debian's always does. */
  void enable(Host host) {
    if (this == APACHE) {
      host.run("a2enconf", "keystone-admin").orThrow();
    }
  }
}
