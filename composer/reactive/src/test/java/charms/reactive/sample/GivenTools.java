package charms.reactive.sample;

import charms.reactive.hooktool.HookToolException;
import charms.reactive.hooktool.HookTools;
import charms.reactive.hooktool.NetworkAddresses;
import charms.reactive.hooktool.SecretTools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hook tools that answer what is given and take what they are told.
 *
 * @param config the configuration
 * @param relations relation id to remote unit to bag
 */
public record GivenTools(
    Map<String, @Nullable Object> config, Map<String, Map<String, Map<String, String>>> relations)
    implements HookTools {
  @Override
  public Map<String, @Nullable Object> configGet() {
    return config;
  }

  @Override
  public List<String> relationIds(String endpoint) {
    return relations.keySet().stream().filter(id -> id.startsWith(endpoint + ":")).toList();
  }

  @Override
  public List<String> relationList(String relationId) {
    return List.copyOf(relations.getOrDefault(relationId, Map.of()).keySet());
  }

  @Override
  public Optional<String> relationApplication(String relationId) {
    return Optional.of("other");
  }

  @Override
  public Map<String, String> relationGet(String relationId, String unit) {
    return relations.getOrDefault(relationId, Map.of()).getOrDefault(unit, Map.of());
  }

  @Override
  public Map<String, String> relationGetApplication(String relationId, String application) {
    return Map.of();
  }

  @Override
  public void relationSet(String relationId, Map<String, String> changes) {}

  @Override
  public void relationSetApplication(String relationId, Map<String, String> changes) {}

  @Override
  public boolean isLeader() {
    return true;
  }

  @Override
  public Map<String, String> leaderGet() {
    return Map.of();
  }

  @Override
  public void leaderSet(Map<String, String> changes) {}

  @Override
  public void statusSet(String state, String message) {}

  @Override
  public StatusLine statusGet() {
    return new StatusLine("unknown", "");
  }

  @Override
  public void jujuLog(String level, String message) {}

  @Override
  public void openPort(String port) {}

  @Override
  public void closePort(String port) {}

  @Override
  public List<String> openedPorts() {
    return List.of();
  }

  @Override
  public Optional<NetworkAddresses> networkGet(String binding) {
    return Optional.empty();
  }

  @Override
  public String unitGet(String key) {
    return "";
  }

  @Override
  public Map<String, Object> actionGet() {
    return Map.of();
  }

  @Override
  public void actionSet(Map<String, String> results) {}

  @Override
  public void actionFail(String message) {}

  @Override
  public void applicationVersionSet(String version) {}

  @Override
  public List<String> storageIds(String name) {
    return List.of();
  }

  @Override
  public String storageLocation(String id) {
    return "";
  }

  @Override
  public Optional<Path> resourceGet(String name) {
    return Optional.empty();
  }

  @Override
  public SecretTools secrets() {
    throw new HookToolException("no secrets here");
  }
}
