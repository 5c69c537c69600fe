package charms.engine.copy;

import java.util.List;

/**
 * What to copy.
 *
 * @param sources at least one; several, or a pattern of a machine that means several, need a
 *     directory as destination
 * @param destination a directory to copy into, or the copy's own name
 * @param directories whether directories are copied, with what they hold
 * @param keepTimes whether copies are as old as what was copied
 */
public record CopyRequest(
    List<CopyPath> sources, CopyPath destination, boolean directories, boolean keepTimes) {
  public CopyRequest {
    sources = List.copyOf(sources);
  }
}
