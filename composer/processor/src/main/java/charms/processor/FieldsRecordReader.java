package charms.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Reads a record with {@code @Fields} and reports what is wrong with it, at the place it stands.
 */
final class FieldsRecordReader {
  static final String ANNOTATION = "charms.reactive.fields.Fields";
  private static final String KEY = "charms.reactive.fields.Key";

  private final ProcessingEnvironment environment;
  private final Messager messager;
  private boolean faulty;

  FieldsRecordReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.messager = environment.getMessager();
  }

  /** The record; empty where something was reported. */
  Optional<FieldsRecord> read(Element element) {
    faulty = false;
    if (element.getKind() != ElementKind.RECORD) {
      report(element, "@Fields stands at records only");
      return Optional.empty();
    }
    TypeElement type = (TypeElement) element;
    if (type.getModifiers().contains(Modifier.PRIVATE)) {
      report(type, "a record with @Fields cannot be private");
    }
    Set<String> keys = new TreeSet<>();
    List<FieldsRecord.Component> components = new ArrayList<>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String key = key(component);
      if (!keys.add(key)) {
        report(field(type, component), "two components have the key '" + key + "'");
      }
      String spelled = component.asType().toString();
      FieldKind.of(spelled)
          .ifPresentOrElse(
              kind ->
                  components.add(
                      new FieldsRecord.Component(component.getSimpleName().toString(), key, kind)),
              () -> report(field(type, component), "a field cannot be of type '" + spelled + "'"));
    }
    String packageName =
        environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    String name = type.getQualifiedName().toString().substring(packageName.length() + 1);
    return faulty ? Optional.empty() : Optional.of(new FieldsRecord(packageName, name, components));
  }

  /** javac knows where the field of a component stands, not where the component does. */
  private static Element field(TypeElement type, RecordComponentElement component) {
    for (Element member : type.getEnclosedElements()) {
      boolean same = member.getSimpleName().contentEquals(component.getSimpleName());
      if (same && member.getKind() == ElementKind.FIELD) {
        return member;
      }
    }
    return type;
  }

  private static String key(RecordComponentElement component) {
    for (AnnotationMirror mirror : component.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().toString().equals(KEY)) {
        return String.valueOf(mirror.getElementValues().values().iterator().next().getValue());
      }
    }
    return component
        .getSimpleName()
        .toString()
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  private void report(Element where, String message) {
    faulty = true;
    messager.printMessage(Kind.ERROR, message, where);
  }
}
