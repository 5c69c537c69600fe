package charms.cli.juju;

import charms.cli.command.Surroundings;
import charms.engine.ApplicationConfig;
import charms.engine.Engine;
import charms.engine.state.ModelException;
import charms.model.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config}, and the older {@code set-config}, {@code set}, {@code get}. */
@Command(description = "Shows or sets an application's options.")
public final class ConfigCommand extends EngineCommand {
  @Parameters(index = "0", paramLabel = "APP", description = "The application.")
  private String application = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "KEY|KEY=VALUE",
      description = "An option to show, or options to set; KEY=@FILE takes the value from a file.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--file", description = "A YAML file with options to set.")
  private @Nullable Path file;

  @Option(names = "--reset", split = ",", description = "Options to put back to their defaults.")
  private List<String> reset = new ArrayList<>();

  public ConfigCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  int run(Engine engine) {
    boolean oneKey = words.size() == 1 && !words.get(0).contains("=");
    if (oneKey && file == null && reset.isEmpty()) {
      print(engine, words.get(0));
      return 0;
    }
    if (words.isEmpty() && file == null && reset.isEmpty()) {
      surroundings().output().print(YamlWriter.writeAsJuju(everything(engine.config(application))));
      return 0;
    }
    Map<String, String> values = new TreeMap<>();
    if (file != null) {
      values.putAll(ConfigFile.read(file, application));
    }
    values.putAll(KeyValues.parse(words));
    engine.configure(application, values, reset);
    return settle(engine);
  }

  private void print(Engine engine, String key) {
    ApplicationConfig.Option option = engine.config(application).options().get(key);
    if (option == null) {
      throw new ModelException(
          "key \""
              + key
              + "\" not found in \""
              + application
              + "\" application config or charm settings.");
    }
    print(option.value().map(Object::toString).orElse(""));
  }

  private static Map<String, Object> everything(ApplicationConfig config) {
    Map<String, Object> settings = new TreeMap<>();
    config
        .options()
        .forEach(
            (name, option) -> {
              Map<String, Object> shown = new TreeMap<>();
              option.defaultValue().ifPresent(value -> shown.put("default", value));
              shown.put("description", option.description().strip());
              shown.put("source", option.source());
              shown.put("type", option.type());
              option.value().ifPresent(value -> shown.put("value", value));
              settings.put(name, shown);
            });
    Map<String, Object> trust = new TreeMap<>();
    trust.put("default", false);
    trust.put("description", "Does this application have access to trusted credentials");
    trust.put("source", config.trust() ? "user" : "default");
    trust.put("type", "bool");
    trust.put("value", config.trust());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("application", config.application());
    all.put("application-config", Map.of("trust", trust));
    all.put("charm", config.charm());
    all.put("settings", settings);
    return all;
  }
}
