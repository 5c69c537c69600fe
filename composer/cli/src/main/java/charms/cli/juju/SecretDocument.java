package charms.cli.juju;

import charms.engine.ModelSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets as YAML or JSON, with Juju's keys; not what they hold. */
final class SecretDocument {
  private SecretDocument() {}

  /** What {@code secrets} tells, by id. */
  static Map<String, Object> all(List<ModelSecret> secrets) {
    Map<String, Object> all = new LinkedHashMap<>();
    secrets.forEach(secret -> all.put(secret.id(), one(secret)));
    return all;
  }

  static Map<String, Object> one(ModelSecret secret) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("revision", secret.newest().number());
    put(values, "expires", secret.expires());
    if (secret.name().isEmpty()) {
      values.put("rotation", secret.rotation());
    }
    put(values, "rotates", secret.rotates());
    values.put("owner", secret.owner());
    put(values, "description", secret.description());
    put(values, "name", secret.name());
    put(values, "label", secret.label());
    values.put("created", MomentText.of(secret.created(), true));
    values.put("updated", MomentText.of(secret.newest().created(), true));
    return values;
  }

  static List<Object> revisions(ModelSecret secret) {
    List<Object> revisions = new ArrayList<>();
    for (ModelSecret.Revision one : secret.revisions()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("revision", one.number());
      values.put("backend", "internal");
      values.put("created", MomentText.of(one.created(), true));
      values.put("updated", MomentText.of(one.created(), true));
      if (one.equals(secret.newest())) {
        put(values, "expires", secret.expires());
      }
      revisions.add(values);
    }
    return revisions;
  }

  static List<Object> access(ModelSecret secret) {
    List<Object> access = new ArrayList<>();
    for (ModelSecret.Access one : secret.access()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("target", one.target());
      values.put("scope", one.scope());
      values.put("role", "view");
      access.add(values);
    }
    return access;
  }

  private static void put(Map<String, Object> values, String key, Optional<Instant> moment) {
    moment.ifPresent(one -> values.put(key, MomentText.of(one, true)));
  }

  private static void put(Map<String, Object> values, String key, String text) {
    if (!text.isEmpty()) {
      values.put(key, text);
    }
  }
}
