package charms.engine.dashboard;

import charms.engine.dashboard.ModelWatch.Seen;
import charms.engine.log.LogFilter;
import charms.engine.log.LogLevel;
import charms.engine.state.Model;
import charms.engine.state.ModelException;
import charms.engine.state.ModelSnapshot;
import charms.engine.state.ModelSnapshot.NumberedLine;
import charms.engine.state.Relation;
import charms.engine.state.Unit;
import charms.engine.state.UnitName;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON documents the page is made from, by address:
 *
 * <pre>
 * /api/model?after=REVISION      {@link ModelPicture}; waits for another revision, 204 after 20 s
 * /api/relation/3                {@link RelationPicture}
 * /api/unit/congress/0           {@link UnitPicture}
 * /api/log?after=N&amp;unit=U&amp;level=L  {@link LogPicture}
 * </pre>
 */
final class Documents {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_LINES = 500;

  private final Gson json = new GsonBuilder().disableHtmlEscaping().create();
  private final ModelWatch watch;
  private final Path database;
  private final CharmDirectories charms;

  Documents(ModelWatch watch, Path database, CharmDirectories charms) {
    this.watch = watch;
    this.database = database;
    this.charms = charms;
  }

  /**
   * The document of a path below {@code /api/}.
   *
   * @throws ModelException when there is none, or the model cannot be read
   */
  Answer answer(String path, Query query) throws InterruptedException {
    String[] words = path.substring("/api/".length()).split("/");
    if (words[0].equals("model") && words.length == 1) {
      return model(query.number("after"));
    }
    if (words[0].equals("log") && words.length == 1) {
      return Answer.json(json.toJson(log(query)));
    }
    if (words[0].equals("relation") && words.length == 2 && words[1].matches("[0-9]{1,9}")) {
      return Answer.json(json.toJson(relation(Integer.parseInt(words[1]))));
    }
    if (words[0].equals("unit") && words.length == 3) {
      return Answer.json(json.toJson(unit(words[1] + "/" + words[2])));
    }
    throw new ModelException("there is no '" + path + "'");
  }

  private Answer model(long after) throws InterruptedException {
    Seen seen = watch.otherThan(after, PATIENCE);
    return seen.revision() == after
        ? Answer.nothingNew()
        : Answer.json(json.toJson(ModelPicture.of(seen)));
  }

  private RelationPicture relation(int id) {
    Model model = watch.now().snapshot().model();
    Relation relation =
        model
            .relation(id)
            .orElseThrow(() -> new ModelException("relation " + id + " is not there any more"));
    return RelationPicture.of(model, relation, Concealment.of(model));
  }

  private UnitPicture unit(String name) {
    Model model = watch.now().snapshot().model();
    if (!UnitName.fits(name)) {
      throw new ModelException("'" + name + "' is no unit");
    }
    Unit unit = model.needUnit(UnitName.parse(name));
    return model
        .machine(unit.machine())
        .flatMap(machine -> charms.of(unit, machine))
        .map(charm -> UnitPicture.of(name, charm.resolve(UnitPicture.JOURNAL)))
        .orElseGet(() -> UnitPicture.without(name));
  }

  private LogPicture log(Query query) {
    ModelSnapshot snapshot = watch.now().snapshot();
    long after = query.number("after");
    if (!Files.exists(database)) {
      return new LogPicture(0, List.of());
    }
    List<String> units = query.text("unit").map(List::of).orElse(List.of());
    LogLevel level = query.text("level").flatMap(LogLevel::named).orElse(LogLevel.DEBUG);
    LogFilter filter = new LogFilter(units, List.of(), List.of(), List.of(), level, MOST_LINES);
    Concealment concealment = Concealment.of(snapshot.model());
    long last = after;
    List<LogPicture.Line> lines = new ArrayList<>();
    for (NumberedLine line : ModelSnapshot.log(database, after, filter)) {
      lines.add(LogPicture.Line.of(line, concealment));
      last = line.number();
    }
    return new LogPicture(Math.max(last, snapshot.lastLine()), lines);
  }
}
