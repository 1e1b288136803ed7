/** What is asked of a place for the contents of files. */
package io.parley.testkit.blob;
