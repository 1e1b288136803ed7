package io.parley.wire;

/**
 * What is wrong with one field.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param code the stable word for it
 * @param message a sentence that names the way out; it never repeats the value
 */
public record FieldError(String pointer, ProblemCode code, String message) {}
