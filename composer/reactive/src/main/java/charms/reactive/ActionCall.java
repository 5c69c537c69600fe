package charms.reactive;

import java.util.Map;

/** The action being performed. */
public interface ActionCall {
  String name();

  /** Parameters with the defaults of actions.yaml, JSON values. */
  Map<String, Object> parameters();

  /** Sets one result; dots in the key nest. */
  void result(String key, String value);

  /** Marks the action as failed. */
  void fail(String message);
}
