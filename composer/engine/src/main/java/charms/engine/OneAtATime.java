package charms.engine;

import charms.engine.operation.EngineListener;
import charms.engine.operation.HookFailure;
import charms.engine.operation.HookRun;

/** Passes calls of several threads on, one at a time. */
final class OneAtATime implements EngineListener {
  private final EngineListener listener;

  OneAtATime(EngineListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void started(HookRun run) {
    listener.started(run);
  }

  @Override
  public synchronized void finished(HookRun run) {
    listener.finished(run);
  }

  @Override
  public synchronized void failed(HookRun run, HookFailure failure) {
    listener.failed(run, failure);
  }

  @Override
  public synchronized void note(String message) {
    listener.note(message);
  }
}
