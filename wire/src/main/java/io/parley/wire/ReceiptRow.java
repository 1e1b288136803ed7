package io.parley.wire;

/** How far a member has come: everything up to these numbers has been delivered, and read. */
public record ReceiptRow(String member, long delivered, long read) {}
