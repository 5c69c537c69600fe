import charms.jinja.JinjaTemplates;
import charms.jinja.TemplateException;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders jobs, a line of JSON each: directories, template, values. Answers text or error. */
public final class RenderJobs {
  public static void main(String[] arguments) throws Exception {
    Gson gson =
        new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();
    Map<List<String>, JinjaTemplates> engines = new HashMap<>();
    List<String> answers = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      Map<?, ?> job = gson.fromJson(line, Map.class);
      List<String> places = new ArrayList<>();
      ((List<?>) job.get("directories")).forEach(place -> places.add(place.toString()));
      Map<String, Object> values = new HashMap<>();
      ((Map<?, ?>) gson.fromJson(gson.toJson(job.get("values")), Object.class))
          .forEach((name, value) -> values.put(name.toString(), value));
      Map<String, Object> answer = new HashMap<>();
      try {
        JinjaTemplates engine =
            engines.computeIfAbsent(
                places, all -> JinjaTemplates.in(all.stream().map(Path::of).toList()));
        answer.put("text", engine.render(job.get("template").toString(), values));
      } catch (TemplateException wrong) {
        answer.put("error", wrong.getMessage());
      } catch (RuntimeException crash) {
        answer.put("crash", crash.toString());
      }
      answers.add(gson.toJson(answer));
    }
    Files.write(Path.of(arguments[1]), answers);
  }
}
