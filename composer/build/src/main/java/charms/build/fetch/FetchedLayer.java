package charms.build.fetch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A layer that is there.
 *
 * @param kind layer or interface
 * @param name as in {@code basic}
 * @param include as written, without a revision, as in {@code layer:basic}
 * @param directory where its files are
 * @param shownPath the directory in messages: relative to the working directory where it lies below
 *     it, else the include
 * @param fetchedFrom the URL it came from; empty for a local directory and for the product's own
 *     layers, whose place differs from machine to machine
 * @param isLocal whether it was found in a local directory
 * @param revision the git commit; the empty text where there is none
 */
public record FetchedLayer(
    LayerKind kind,
    String name,
    String include,
    Path directory,
    String shownPath,
    Optional<String> fetchedFrom,
    boolean isLocal,
    String revision) {}
