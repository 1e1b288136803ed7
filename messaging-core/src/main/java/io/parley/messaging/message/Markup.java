package io.parley.messaging.message;

import io.parley.messaging.id.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The small markup that people type: {@code *bold*}, {@code _italic_} and {@code @[Ana](mbr_...)}. Read into spans once,
 * on the way in. What is no markup stays as it was typed: {@code 2*3*4} and {@code snake_case} mean themselves.
 */
public final class Markup {
    private static final String MENTION = "@[";

    private final String typed;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    private Markup(String typed) {
        this.typed = typed;
    }

    public static RichText read(String typed) {
        var markup = new Markup(typed);
        markup.read(0, typed.length());
        return new RichText(markup.text.toString(), markup.spans);
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            at = step(at, to);
        }
    }

    private int step(int at, int to) {
        char c = typed.charAt(at);
        if (c == '*' || c == '_') {
            int closing = opens(at, to) ? closing(c, at, to) : -1;
            if (closing > 0) {
                return styled(c == '*' ? new Style.Bold() : new Style.Italic(), at, closing);
            }
        } else if (typed.startsWith(MENTION, at)) {
            Optional<Integer> after = mention(at, to);
            if (after.isPresent()) {
                return after.get();
            }
        }
        text.append(c);
        return at + 1;
    }

    private int styled(Style style, int opening, int closing) {
        int start = text.length();
        read(opening + 1, closing);
        spans.add(new Span(start, text.length() - start, style));
        return closing + 1;
    }

    private Optional<Integer> mention(int at, int to) {
        int name = at + MENTION.length();
        int middle = typed.indexOf("](", name);
        int end = middle < 0 ? -1 : typed.indexOf(')', middle);
        if (middle <= name || end < 0 || end >= to) {
            return Optional.empty();
        }
        return MemberId.parse(typed.substring(middle + 2, end)).map(member -> {
            int start = text.length();
            text.append('@').append(typed, name, middle);
            spans.add(new Span(start, text.length() - start, new Style.Mention(member)));
            return end + 1;
        });
    }

    /** A sign opens where a word could begin, before something to style. */
    private boolean opens(int at, int to) {
        return (at == 0 || !isWord(typed.charAt(at - 1)))
                && at + 1 < to
                && !Character.isWhitespace(typed.charAt(at + 1))
                && typed.charAt(at + 1) != typed.charAt(at);
    }

    private int closing(char sign, int opening, int to) {
        for (int at = typed.indexOf(sign, opening + 2); at > 0 && at < to; at = typed.indexOf(sign, at + 1)) {
            boolean ends = !Character.isWhitespace(typed.charAt(at - 1))
                    && (at + 1 >= typed.length() || !isWord(typed.charAt(at + 1)));
            if (ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '*' || c == '_';
    }
}
