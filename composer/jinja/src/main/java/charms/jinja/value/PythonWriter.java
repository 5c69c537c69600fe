package charms.jinja.value;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;

/** Collects a template's output, values as Python prints them. */
public final class PythonWriter extends Writer implements SpecializedWriter {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void write(Object value) {
    text.append(PythonText.of(value));
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    text.append(characters, offset, length);
  }

  @Override
  public void writeSpecialized(int value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(long value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(double value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(float value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(short value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(byte value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(char value) {
    text.append(value);
  }

  @Override
  public void writeSpecialized(String value) {
    text.append(value);
  }

  @Override
  public void flush() {
    text.trimToSize();
  }

  @Override
  public void close() {
    flush();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
