package charms.layer.status;

/** What a layer can say of its part, worst first. */
enum WorkloadState {
  BLOCKED,
  WAITING,
  ACTIVE
}
