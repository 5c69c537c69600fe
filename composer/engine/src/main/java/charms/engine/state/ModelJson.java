package charms.engine.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;

/**
 * How records become JSON in the database: moments as ISO text, unit names and opened ports as
 * their text.
 */
final class ModelJson {
  private ModelJson() {}

  static Gson create() {
    return new GsonBuilder()
        .registerTypeAdapter(Instant.class, new InstantText().nullSafe())
        .registerTypeAdapter(UnitName.class, new UnitNameText().nullSafe())
        .registerTypeAdapter(OpenedPort.class, new OpenedPortText().nullSafe())
        .enableComplexMapKeySerialization()
        .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
        .disableHtmlEscaping()
        .create();
  }

  private static final class InstantText extends TypeAdapter<Instant> {
    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
      return Instant.parse(in.nextString());
    }
  }

  private static final class UnitNameText extends TypeAdapter<UnitName> {
    @Override
    public void write(JsonWriter out, UnitName value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public UnitName read(JsonReader in) throws IOException {
      return UnitName.parse(in.nextString());
    }
  }

  private static final class OpenedPortText extends TypeAdapter<OpenedPort> {
    @Override
    public void write(JsonWriter out, OpenedPort value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public OpenedPort read(JsonReader in) throws IOException {
      return OpenedPort.parse(in.nextString());
    }
  }
}
