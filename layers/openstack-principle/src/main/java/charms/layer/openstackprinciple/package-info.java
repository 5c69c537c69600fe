/** OpenStack charms that are principals. Sets and awaits no flags of its own. */
@NullMarked
package charms.layer.openstackprinciple;

import org.jspecify.annotations.NullMarked;
