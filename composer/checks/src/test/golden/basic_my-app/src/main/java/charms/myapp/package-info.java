/** The charm of my-app. */
package charms.myapp;
