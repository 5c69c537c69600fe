package charms.reactive.hooktool;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method per hook tool (juju-contract.md section 4). No caching and no policy. Every method
 * throws {@link HookToolException} when the tool fails otherwise than described.
 */
public interface HookTools {
  /** All options with their values, unset ones as null; JSON types kept. */
  Map<String, @Nullable Object> configGet();

  /** As in {@code [shared-db:0]}; empty for an endpoint without relations. */
  List<String> relationIds(String endpoint);

  /** Remote units in scope. */
  List<String> relationList(String relationId);

  /** The remote application; empty when the tool cannot say. */
  Optional<String> relationApplication(String relationId);

  /** The bag of a unit, own or remote; empty where none is to be had. */
  Map<String, String> relationGet(String relationId, String unit);

  /** The bag of an application; empty where none is to be had. */
  Map<String, String> relationGetApplication(String relationId, String application);

  /** Changes this unit's bag; an empty value deletes its key. */
  void relationSet(String relationId, Map<String, String> changes);

  /** Changes the application's bag; for the leader only. */
  void relationSetApplication(String relationId, Map<String, String> changes);

  boolean isLeader();

  Map<String, String> leaderGet();

  /** Changes leader settings; an empty value deletes its key. */
  void leaderSet(Map<String, String> changes);

  /** Sets the workload status: maintenance, blocked, waiting or active. */
  void statusSet(String state, String message);

  /** The workload status and message. */
  StatusLine statusGet();

  /** Level as in {@code INFO}. */
  void jujuLog(String level, String message);

  /** As in {@code 1789/tcp}. */
  void openPort(String port);

  void closePort(String port);

  List<String> openedPorts();

  /** Addresses of a binding; empty where the tool knows no such binding. */
  Optional<NetworkAddresses> networkGet(String binding);

  /** {@code private-address} or {@code public-address}. */
  String unitGet(String key);

  Map<String, Object> actionGet();

  void actionSet(Map<String, String> results);

  void actionFail(String message);

  void applicationVersionSet(String version);

  /** Ids of the storages of a name, as in {@code data/0}: {@code storage-list}. */
  List<String> storageIds(String name);

  /** Where a storage is mounted, or its device: {@code storage-get}. */
  String storageLocation(String id);

  /** The file of a resource; empty where there is none: {@code resource-get}. */
  Optional<Path> resourceGet(String name);

  SecretTools secrets();

  /** A workload status with its message. */
  record StatusLine(String state, String message) {}
}
