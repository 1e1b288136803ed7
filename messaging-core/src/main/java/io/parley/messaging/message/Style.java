package io.parley.messaging.message;

import io.parley.messaging.id.MemberId;

/** How a stretch of text looks, or whom it means. */
public sealed interface Style {
    record Bold() implements Style {}

    record Italic() implements Style {}

    /** Names a member, who is told. */
    record Mention(MemberId member) implements Style {}
}
