package charms.engine.machine;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where a command in a machine reads and writes.
 *
 * @param input what the command reads
 * @param output its standard output
 * @param errors its standard error
 */
public record CommandStreams(InputStream input, OutputStream output, OutputStream errors) {}
