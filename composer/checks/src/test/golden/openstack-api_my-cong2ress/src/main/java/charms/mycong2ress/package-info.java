/** The charm of my-cong2ress. */
package charms.mycong2ress;
