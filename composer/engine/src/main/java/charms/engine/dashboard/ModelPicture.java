package charms.engine.dashboard;

import charms.engine.dashboard.ModelWatch.Seen;
import charms.engine.state.Model;
import charms.engine.state.Relation;
import charms.engine.state.Scope;
import charms.engine.state.StatusLine;
import charms.engine.status.ApplicationStatus;
import charms.engine.status.ModelStatus;
import charms.engine.status.StatusReader;
import charms.engine.status.UnitStatus;
import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The graph. As JSON:
 *
 * <pre>
 * {"revision": 7, "model": "default", "lastLine": 812, "applications": [
 *    {"name": "congress", "charm": "congress", "version": "3.0.0", "exposed": false,
 *     "subordinate": false, "life": "alive", "status": {"state": "active", "message": "Ready"},
 *     "units": [{"name": "congress/0", "leader": true, "machine": 0, "address": "10.5.3.128",
 *       "ports": ["1789/tcp"], "workload": {"state": "active", "message": "Ready", "since": "..."},
 *       "agent": {"state": "idle", "message": "", "since": "..."}}]}],
 *  "relations": [{"id": 3, "interface": "mysql-shared", "type": "regular", "life": "alive",
 *     "requirer": {"application": "congress", "endpoint": "shared-db"},
 *     "provider": {"application": "mysql", "endpoint": "shared-db"}}]}
 * </pre>
 *
 * @param revision another one means that the model or its log changed
 * @param model its name
 * @param lastLine the number of the log's newest line
 */
record ModelPicture(
    long revision,
    String model,
    long lastLine,
    List<ShownApplication> applications,
    List<ShownRelation> relations) {
  /** An application; units in the order of their numbers, a subordinate's too. */
  record ShownApplication(
      String name,
      String charm,
      String version,
      boolean exposed,
      boolean subordinate,
      String life,
      Shown status,
      List<ShownUnit> units) {}

  /**
   * A unit.
   *
   * @param principal the unit a subordinate lives beside; not there for a principal
   */
  record ShownUnit(
      String name,
      boolean leader,
      int machine,
      String address,
      List<String> ports,
      @Nullable String principal,
      Shown workload,
      Shown agent) {}

  /** A status. */
  record Shown(String state, String message, String since) {
    static Shown of(StatusLine line) {
      return new Shown(line.state(), line.message(), line.since().toString());
    }
  }

  /** A relation; in a peer relation both ends are the same. */
  record ShownRelation(
      int id,
      @SerializedName("interface") String interfaceName,
      String type,
      String life,
      Relation.End requirer,
      Relation.End provider) {}

  static ModelPicture of(Seen seen) {
    Model model = seen.snapshot().model();
    ModelStatus status = new StatusReader(model, "", Instant.EPOCH).read();
    return new ModelPicture(
        seen.revision(),
        status.name(),
        seen.snapshot().lastLine(),
        status.applications().values().stream().map(ModelPicture::application).toList(),
        model.relations().stream().map(ModelPicture::relation).toList());
  }

  /** {@code regular}, {@code peer} or {@code subordinate}. */
  static String type(Relation relation) {
    return relation.peer()
        ? "peer"
        : relation.scope() == Scope.CONTAINER ? "subordinate" : "regular";
  }

  private static ShownApplication application(ApplicationStatus one) {
    return new ShownApplication(
        one.name(),
        one.charm(),
        one.version(),
        one.exposed(),
        one.subordinate(),
        one.life(),
        Shown.of(one.status()),
        one.units().stream().map(ModelPicture::unit).toList());
  }

  private static ShownUnit unit(UnitStatus one) {
    Optional<String> principal = one.principal();
    return new ShownUnit(
        one.name(),
        one.leader(),
        one.machine(),
        one.address(),
        one.ports(),
        principal.orElse(null),
        Shown.of(one.workload()),
        Shown.of(one.agent()));
  }

  private static ShownRelation relation(Relation one) {
    return new ShownRelation(
        one.id(),
        one.interfaceName(),
        type(one),
        one.life().name().toLowerCase(Locale.ROOT),
        one.requirer(),
        one.provider());
  }
}
