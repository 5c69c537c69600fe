package charms.build.fetch;

import java.nio.file.Path;

/**
 * A layer that is there.
 *
 * @param kind layer or interface
 * @param name as in {@code basic}
 * @param include as written, without a revision, as in {@code layer:basic}
 * @param directory where its files are
 * @param shownPath the directory in messages: relative to the working directory where it lies below
 *     it, else the include
 * @param url where it came from; the include for a local directory
 * @param revision the git commit; the empty text where there is none
 */
public record FetchedLayer(
    LayerKind kind,
    String name,
    String include,
    Path directory,
    String shownPath,
    String url,
    String revision) {}
