package io.parley.messaging.message;

import io.parley.messaging.id.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain text and the spans that style it. Never markup, never HTML: whoever shows it cannot be tricked by it. */
public record RichText(String text, List<Span> spans) {
    /** The most spans a text may have. */
    public static final int MAX_SPANS = 500;

    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::length);

    public RichText {
        spans = spans.stream().sorted(IN_ORDER).toList();
    }

    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /** Without what no store can hold. Keeps the places of its spans. */
    public RichText cleaned() {
        String clean = spans.isEmpty() ? CleanText.of(text) : CleanText.of(text.replace('\0', '\uFFFD'));
        return clean.equals(text) ? this : new RichText(clean, spans);
    }

    /** Whether each span lies within the text and none overlaps another of its kind. */
    public boolean isSound() {
        Map<Class<?>, Integer> ends = new HashMap<>();
        for (Span span : spans) {
            Integer before = ends.put(span.style().getClass(), span.end());
            boolean fits = span.end() <= text.length() && (before == null || before <= span.start());
            if (!fits) {
                return false;
            }
        }
        return spans.size() <= MAX_SPANS;
    }

    /** Whom it mentions, each once. */
    public Set<MemberId> mentions() {
        var members = new LinkedHashSet<MemberId>();
        for (Span span : spans) {
            if (span.style() instanceof Style.Mention(MemberId member)) {
                members.add(member);
            }
        }
        return members;
    }

    /** The same spans over another text of the same length, as after words were masked. */
    public RichText saying(String sameLength) {
        if (sameLength.length() != text.length()) {
            throw new IllegalArgumentException("spans only fit a text of the same length");
        }
        return new RichText(sameLength, spans);
    }

    /** A stretch of it, with what of its spans lies within. */
    public RichText part(int from, int to) {
        var within = spans.stream()
                .filter(span -> span.start() < to && span.end() > from)
                .map(span -> span.within(from, to))
                .toList();
        return new RichText(text.substring(from, to), within);
    }

    RichText with(Span span) {
        var more = new ArrayList<>(spans);
        more.add(span);
        return new RichText(text, more);
    }

    @Override
    public String toString() {
        return "RichText[" + text.length() + "]";
    }
}
