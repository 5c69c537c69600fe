package charms.engine.tool;

import java.io.IOException;

/** Gives the engine's server of hook tools, which listens once the first program needs it. */
public interface ToolServerSource {
  /**
   * The server.
   *
   * @throws IOException when it cannot listen where machines reach the engine
   */
  ToolServer server() throws IOException;
}
