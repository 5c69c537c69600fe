package charms.build.stack;

import charms.build.fetch.FetchRequest;
import java.nio.file.Path;

/**
 * Which stack to read, and where its layers are looked for.
 *
 * @param charmLayer directory of the layer being built
 * @param fetching where its layers are looked for; a Python stack sees none of the product's own
 */
public record StackRequest(Path charmLayer, FetchRequest fetching) {}
