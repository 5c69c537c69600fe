package charms.reactive.internal;

import charms.reactive.ActionCall;
import charms.reactive.hooktool.HookTools;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The action being performed; its results are sent together at the end. */
final class ToolActionCall implements ActionCall {
  private final String name;
  private final HookTools tools;
  private final Map<String, String> results = new TreeMap<>();
  private @Nullable Map<String, Object> parameters;
  private @Nullable String failure;

  ToolActionCall(String name, HookTools tools) {
    this.name = name;
    this.tools = tools;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, Object> parameters() {
    if (parameters == null) {
      parameters = tools.actionGet();
    }
    return parameters;
  }

  @Override
  public void result(String key, String value) {
    results.put(key, value);
  }

  @Override
  public void fail(String message) {
    failure = message;
  }

  /** Sends results and failure. */
  void finish() {
    if (!results.isEmpty()) {
      tools.actionSet(results);
    }
    if (failure != null) {
      tools.actionFail(failure);
    }
  }
}
