/** Tests of the charm of barbican, on the testkit. */
package charms.barbican;
