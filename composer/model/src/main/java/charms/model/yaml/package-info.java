/**
 * The only reader and writer of YAML. {@link charms.model.yaml.YamlReader} gives nodes that know
 * their line and column, {@link charms.model.yaml.YamlWriter} writes what every reader of YAML 1.1
 * or 1.2 takes for the same values.
 */
@NullMarked
package charms.model.yaml;

import org.jspecify.annotations.NullMarked;
