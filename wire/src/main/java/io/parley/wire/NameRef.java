package io.parley.wire;

/** Somebody or something, by id and name. */
public record NameRef(String id, String name) {}
