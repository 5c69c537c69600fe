package charms.jinja.tag;

import charms.jinja.value.PythonText;
import charms.jinja.value.Sequences;
import charms.jinja.value.Truth;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the body for every element, each in a scope of its own. */
final class ForNode extends AbstractRenderableNode {
  private final List<String> names;
  private final Expression<?> elements;
  private final @Nullable Expression<?> filter;
  private final BodyNode body;
  private final @Nullable BodyNode otherwise;

  ForNode(
      int line,
      List<String> names,
      Expression<?> elements,
      @Nullable Expression<?> filter,
      BodyNode body,
      @Nullable BodyNode otherwise) {
    super(line);
    this.names = List.copyOf(names);
    this.elements = elements;
    this.filter = filter;
    this.body = body;
    this.otherwise = otherwise;
  }

  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
      throws IOException {
    List<Map<String, Object>> passes = passes(self, context);
    if (passes.isEmpty() && otherwise != null) {
      otherwise.render(self, writer, context);
    }
    for (int index = 0; index < passes.size(); index++) {
      Map<String, Object> scope = passes.get(index);
      scope.put("loop", loop(index, passes.size()));
      context.getScopeChain().pushScope(scope);
      body.render(self, writer, context);
      context.getScopeChain().popScope();
    }
  }

  private List<Map<String, Object>> passes(PebbleTemplateImpl self, EvaluationContextImpl context) {
    Object value = elements.evaluate(self, context);
    List<@Nullable Object> found =
        Sequences.of(value)
            .orElseThrow(() -> failure("cannot loop over '" + PythonText.of(value) + "'", self));
    List<Map<String, Object>> passes = new ArrayList<>();
    for (@Nullable Object element : found) {
      Map<String, Object> scope = scope(element, self);
      if (filter == null || passes(filter, scope, self, context)) {
        passes.add(scope);
      }
    }
    return passes;
  }

  private static boolean passes(
      Expression<?> filter,
      Map<String, Object> scope,
      PebbleTemplateImpl self,
      EvaluationContextImpl context) {
    context.getScopeChain().pushScope(scope);
    boolean passes = Truth.of(filter.evaluate(self, context));
    context.getScopeChain().popScope();
    return passes;
  }

  private Map<String, Object> scope(@Nullable Object element, PebbleTemplateImpl self) {
    Map<String, Object> scope = new HashMap<>();
    if (names.size() == 1) {
      scope.put(names.get(0), element);
      return scope;
    }
    List<@Nullable Object> parts = Sequences.of(element).orElseGet(List::of);
    if (parts.size() != names.size()) {
      throw failure(
          "cannot unpack '" + PythonText.of(element) + "' into '" + String.join(", ", names) + "'",
          self);
    }
    for (int i = 0; i < parts.size(); i++) {
      scope.put(names.get(i), parts.get(i));
    }
    return scope;
  }

  private PebbleException failure(String message, PebbleTemplateImpl self) {
    return new PebbleException(null, message, getLineNumber(), self.getName());
  }

  private static Map<String, Object> loop(int index, int length) {
    return Map.of(
        "index",
        index + 1,
        "index0",
        index,
        "revindex",
        length - index,
        "revindex0",
        length - index - 1,
        "first",
        index == 0,
        "last",
        index == length - 1,
        "length",
        length);
  }

  @Override
  public void accept(NodeVisitor visitor) {
    elements.accept(visitor);
    body.accept(visitor);
    if (otherwise != null) {
      otherwise.accept(visitor);
    }
  }
}
