package charms.interfaces.keystonecredentials;

import java.util.Map;
import java.util.TreeMap;

/** The bags of interfaces.md section 3. */
final class Answers {
  private Answers() {}

  static Map<String, String> addresses() {
    return bag(
        "api_version=3 auth_host=10.5.100.21 auth_port=35357 auth_protocol=http region=RegionOne"
            + " credentials_host=10.5.100.21 credentials_port=5000 credentials_protocol=http");
  }

  static Map<String, String> full() {
    Map<String, String> bag =
        bag(
            "credentials_username=congress credentials_password=w4MnB7vCx2Zl"
                + " credentials_project=services credentials_project_id=3f2e1d0c"
                + " credentials_project_domain_name=service_domain"
                + " credentials_project_domain_id=5d1b0c3e domain=service_domain"
                + " credentials_user_domain_name=service_domain"
                + " credentials_user_domain_id=5d1b0c3e");
    bag.putAll(addresses());
    return bag;
  }

  static Map<String, String> without(Map<String, String> bag, String key) {
    Map<String, String> less = new TreeMap<>(bag);
    less.remove(key);
    return less;
  }

  static Map<String, String> with(Map<String, String> bag, String more) {
    Map<String, String> all = new TreeMap<>(bag);
    all.putAll(bag(more));
    return all;
  }

  private static Map<String, String> bag(String words) {
    Map<String, String> bag = new TreeMap<>();
    for (String word : words.split(" ")) {
      int equals = word.indexOf('=');
      bag.put(word.substring(0, equals), word.substring(equals + 1));
    }
    return bag;
  }
}
