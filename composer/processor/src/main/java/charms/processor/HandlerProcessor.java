package charms.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes {@code CLASS_Handlers} for each class with handlers, {@code RECORD_Fields} for each record
 * with {@code @Fields}, and at the end the resource {@value #HANDLERS} with the name of each table
 * on a line:
 *
 * <pre>
 * charms.interfaces.keystone.KeystoneRequires_Handlers
 * charms.layer.apache.ApacheHandlers_Handlers
 * </pre>
 */
public final class HandlerProcessor extends AbstractProcessor {
  /** Where the tables of a jar are listed. */
  public static final String HANDLERS = "META-INF/charm/handlers";

  private final TreeMap<String, TypeElement> tables = new TreeMap<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new TreeSet<>();
    for (HandlerAnnotation annotation : HandlerAnnotation.values()) {
      names.add(annotation.qualifiedName());
    }
    names.add(FieldsRecordReader.ANNOTATION);
    return names;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> owners = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      boolean fields = annotation.getQualifiedName().contentEquals(FieldsRecordReader.ANNOTATION);
      for (Element found : round.getElementsAnnotatedWith(annotation)) {
        if (fields) {
          new FieldsRecordReader(processingEnv)
              .read(found)
              .ifPresent(
                  codec ->
                      write(codec.qualifiedCodecName(), found, new FieldsSource(codec).toString()));
        } else {
          owners.add((TypeElement) found.getEnclosingElement());
        }
      }
    }
    HandlerClassReader reader = new HandlerClassReader(processingEnv);
    for (TypeElement owner : owners) {
      reader.read(owner).ifPresent(handlers -> write(owner, handlers));
    }
    if (round.processingOver() && !tables.isEmpty() && !round.errorRaised()) {
      list();
    }
    return false;
  }

  private void write(TypeElement owner, HandlerClass handlers) {
    tables.put(handlers.qualifiedTableName(), owner);
    write(handlers.qualifiedTableName(), owner, new TableSource(handlers).toString());
  }

  private void write(String name, Element origin, String source) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
      writer.write(source);
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + name + "'", cause);
    }
  }

  private void list() {
    Element[] origins = tables.values().toArray(Element[]::new);
    try (Writer writer =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", HANDLERS, origins)
            .openWriter()) {
      for (String table : tables.keySet()) {
        writer.write(table + "\n");
      }
    } catch (IOException cause) {
      throw new UncheckedIOException("cannot write '" + HANDLERS + "'", cause);
    }
  }
}
