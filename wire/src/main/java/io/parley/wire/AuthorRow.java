package io.parley.wire;

import java.util.Optional;

/** Who wrote something. */
public record AuthorRow(String type, Optional<String> id, String name) {}
