/** Tests of the charm of aodh on the testkit. */
package charms.aodh;
