/** The deep merge of YAML files. Entry point: {@link charms.build.merge.MergedYaml}. */
@NullMarked
package charms.build.merge;

import org.jspecify.annotations.NullMarked;
