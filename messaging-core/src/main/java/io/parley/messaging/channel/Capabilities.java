package io.parley.messaging.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * What a platform can do, as data, so that rules and screens follow from it.
 *
 * @param textLimit the longest text of one message, in characters (code points)
 * @param replyWindow how long after the contact's last message free text may be sent; empty where it always may
 */
public record Capabilities(int textLimit, Optional<Duration> replyWindow) {}
