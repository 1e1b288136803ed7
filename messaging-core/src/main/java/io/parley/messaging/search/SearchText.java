package io.parley.messaging.search;

import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type to search: words, and operators such as {@code from:ada} or {@code has:attachment}. Whatever looks like
 * an operator and is none is searched as words, so no text is wrong.
 */
public final class SearchText {
    private static final Pattern PART =
            Pattern.compile("([A-Za-z]+):(?:\"([^\"]*)\"|([^\\s\"]\\S*))|\"([^\"]*)\"|\\S+");
    private static final Pattern TYPE = Pattern.compile("[a-z_]{1,40}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final MemberId me;
    private final List<String> words = new ArrayList<>();
    private SearchFilter filter = SearchFilter.none();
    private boolean typing;

    private SearchText(MemberId me) {
        this.me = me;
    }

    /**
     * Reads what was typed.
     *
     * @param me whom {@code from:me} means
     */
    public static SearchQuery parse(String typed, MemberId me) {
        var text = new SearchText(me);
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            text.take(part, part.end() == typed.length());
        }
        return new SearchQuery(text.words, text.typing, text.filter, Optional.empty());
    }

    /** A point in time, or the beginning of a day (UTC); empty when it is neither. */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    /** The word for what a message is; empty when it cannot be one. */
    public static Optional<String> type(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(word -> TYPE.matcher(word).matches());
    }

    private void take(Matcher part, boolean atTheEnd) {
        Optional<String> operator = Optional.ofNullable(part.group(1));
        String value = Optional.ofNullable(part.group(2))
                .or(() -> Optional.ofNullable(part.group(3)))
                .orElse("");
        Optional<SearchFilter> fewer = operator.flatMap(name -> filter(name.toLowerCase(Locale.ROOT), value));
        fewer.ifPresentOrElse(
                found -> filter = filter.and(found),
                () -> Optional.ofNullable(part.group(4))
                        .ifPresentOrElse(quoted -> words(quoted, false), () -> words(part.group(), atTheEnd)));
    }

    private void words(String text, boolean unfinished) {
        for (String word : BLANK.split(text.replace('"', ' '))) {
            if (SearchWords.isSearchable(word)) {
                words.add(word);
                typing = unfinished;
            }
        }
    }

    private Optional<SearchFilter> filter(String operator, String value) {
        var none = SearchFilter.none();
        return switch (operator) {
            case "from" -> Sender.parse(value, me).map(none::from);
            case "in" -> ConversationId.parse(value).map(none::in);
            case "channel" -> ChannelId.parse(value).map(none::on);
            case "type" -> type(value).map(none::ofType);
            case "after" -> time(value).map(none::since);
            case "before" -> time(value).map(none::until);
            case "has" -> value.equalsIgnoreCase("attachment") ? Optional.of(none.attached()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
