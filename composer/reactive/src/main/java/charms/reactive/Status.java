package charms.reactive;

/** Sets the workload status of this unit, at once. */
public interface Status {
  void maintenance(String message);

  void blocked(String message);

  void waiting(String message);

  void active(String message);
}
