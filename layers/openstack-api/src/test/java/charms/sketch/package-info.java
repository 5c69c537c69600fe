/** A charm of one API service, to try the layer with. */
package charms.sketch;
