package io.parley.wire;

/** A file that a message carries: one of ours, or one that lies at a platform. */
public sealed interface AttachedRow permits AttachmentRow, RemoteMediaRow {}
