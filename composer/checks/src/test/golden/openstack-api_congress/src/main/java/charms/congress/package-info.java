/** The charm of congress. */
package charms.congress;
