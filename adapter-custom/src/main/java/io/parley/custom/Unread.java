package io.parley.custom;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.PlatformMessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What we do not read, on its way into the record: named by what it says, for it may have no id. */
final class Unread {
    private Unread() {}

    static Inbound of(AccountId account, String kind, JsonNode node) {
        var raw = CleanText.of(node.toString());
        return new Inbound.Unrecognised(account, new PlatformMessageId("unread:" + sha256(raw)), kind, raw);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
