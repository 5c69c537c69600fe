package charms.engine.tool;

import charms.engine.state.Resource;
import java.io.IOException;

/** Puts copies of resources where a unit's programs find them. */
public interface ResourceCopies {
  /**
   * Copies the resource into the unit's machine.
   *
   * @return the copy's path there
   * @throws IOException when it cannot be copied
   */
  String copy(Resource resource) throws IOException;
}
