/** A small HTTP server that can also end badly. Knows nothing of Meta. */
package io.parley.sandbox.http;
