package io.parley.http;

import io.parley.messaging.attachment.FileName;
import java.nio.charset.StandardCharsets;

/** The header Content-Disposition (RFC 6266), with a name that any language may have (RFC 8187). */
final class Disposition {
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Disposition() {}

    static String of(String kind, FileName name) {
        return kind + "; filename=\"" + ascii(name.value()) + "\"; filename*=UTF-8''" + encoded(name.value());
    }

    private static String ascii(String name) {
        return name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
