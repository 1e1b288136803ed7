package io.parley.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.meta.EventKey;

/** A node we do not read, on its way into the record: named by what it says, for it may have no id. */
record Unread(String kind, PlatformMessageId key, JsonNode node) {
    private static final int LONGEST_KIND = 100;

    static Unread of(String kind, JsonNode node) {
        return sentAt("", kind, node);
    }

    /** For nodes that may come again word for word and mean it: the time of the notification sets them apart. */
    static Unread sentAt(String time, String kind, JsonNode node) {
        var shortKind = CleanText.first(kind, LONGEST_KIND);
        return new Unread(shortKind, EventKey.hashed(shortKind, time, node.toString()), node);
    }

    Inbound about(AccountId account) {
        return new Inbound.Unrecognised(account, key, kind, node.toString());
    }
}
