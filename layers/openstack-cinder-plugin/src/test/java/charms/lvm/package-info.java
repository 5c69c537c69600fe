/** A storage backend of cinder. */
package charms.lvm;
