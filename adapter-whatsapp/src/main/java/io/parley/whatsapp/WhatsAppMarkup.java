package io.parley.whatsapp;

import io.parley.messaging.message.RichText;
import io.parley.messaging.message.Span;
import io.parley.messaging.message.Style;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Styles as WhatsApp's people type them: {@code *bold*} and {@code _italic_}.
 *
 * @see <a href="https://faq.whatsapp.com/539178204879377">How to format your messages</a>
 */
final class WhatsAppMarkup {
    private WhatsAppMarkup() {}

    static String write(RichText body) {
        NavigableMap<Integer, String> signs = new TreeMap<>();
        for (Span span : body.spans()) {
            String sign = sign(span.style());
            // Signs of spans within one another close in the reverse order of their opening.
            signs.merge(span.start(), sign, String::concat);
            signs.merge(span.start() + span.length(), sign, (earlier, later) -> later + earlier);
        }
        var written = new StringBuilder(body.text());
        for (Map.Entry<Integer, String> sign : signs.descendingMap().entrySet()) {
            written.insert(sign.getKey(), sign.getValue());
        }
        return written.toString();
    }

    private static String sign(Style style) {
        return switch (style) {
            case Style.Bold() -> "*";
            case Style.Italic() -> "_";
            case Style.Mention ignored -> "";
        };
    }
}
