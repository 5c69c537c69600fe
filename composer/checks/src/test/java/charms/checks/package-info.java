/** What must hold for the house as a whole: import directions, layers on disk, the story. */
@NullMarked
package charms.checks;

import org.jspecify.annotations.NullMarked;
