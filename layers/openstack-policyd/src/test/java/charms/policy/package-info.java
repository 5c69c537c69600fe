/** A charm whose service has policies. */
package charms.policy;
