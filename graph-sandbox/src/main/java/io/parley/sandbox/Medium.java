package io.parley.sandbox;

import io.parley.sandbox.http.Content;
import java.time.Instant;

/**
 * A file on the shelf.
 *
 * @param account whose it is
 * @param ends when its id dies
 */
record Medium(String id, String account, String mimeType, String filename, Content content, Instant ends) {}
