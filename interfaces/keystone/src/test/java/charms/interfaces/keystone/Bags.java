package charms.interfaces.keystone;

import java.util.Map;
import java.util.TreeMap;

/** The bags of interfaces.md section 2. */
final class Bags {
  private Bags() {}

  static Map<String, String> registration() {
    return of(
        "service=congress region=RegionOne public_url=http://10.5.100.1:1789"
            + " internal_url=http://10.5.100.1:1789 admin_url=http://10.5.100.1:1789");
  }

  static Map<String, String> addresses() {
    return of(
        "admin_domain_id=b2f6a0d4 admin_project_id=7e6d5c4b admin_role=Admin"
            + " admin_user_id=9a8b7c6d api_version=3"
            + " auth_host=10.5.100.21 auth_port=35357 auth_protocol=http"
            + " internal_host=10.5.100.21 internal_port=5000 internal_protocol=http"
            + " service_host=10.5.100.21 service_port=5000 service_protocol=http");
  }

  static Map<String, String> answer() {
    return with(
        addresses(),
        "service_type=policy service_domain=service_domain service_domain_id=5d1b0c3e"
            + " service_tenant=services service_tenant_id=3f2e1d0c service_username=congress"
            + " service_user_id=0c7e5a3b service_password=k8wTq3VbN5mX");
  }

  static Map<String, String> answerWithSsl() {
    return with(
        answer(),
        "ca_cert=Q0E= ssl_cert_admin=QQ== ssl_key_admin=QQ== ssl_cert_internal=SQ=="
            + " ssl_key_internal=SQ== ssl_cert_public=UA== ssl_key_public=UA==");
  }

  static Map<String, String> answerWithLegacySsl() {
    return with(answer(), "ca_cert=Q0E= ssl_cert=QQ== ssl_key=QQ==");
  }

  /** The application's bag of a keystone on Kubernetes. */
  static Map<String, String> application() {
    return of(
        "service-host=10.5.100.21 service-port=5000 service-protocol=http"
            + " auth-host=10.5.100.21 auth-port=35357 auth-protocol=http"
            + " public-auth-url=http://keystone.example:5000"
            + " internal-auth-url=http://10.5.100.21:5000 admin-auth-url=http://10.5.100.21:35357"
            + " service-user-name=congress service-project-name=services"
            + " service-project-id=3f2e1d0c service-domain-name=service_domain"
            + " service-domain-id=5d1b0c3e service-password=k8wTq3VbN5mX");
  }

  static Map<String, String> with(Map<String, String> bag, String more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(of(more));
    return all;
  }

  static Map<String, String> without(Map<String, String> bag, String key) {
    Map<String, String> less = new TreeMap<>(bag);
    less.remove(key);
    return less;
  }

  static Map<String, String> of(String words) {
    Map<String, String> bag = new TreeMap<>();
    for (String word : words.split(" ")) {
      int equals = word.indexOf('=');
      bag.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return bag;
  }
}
