package io.parley.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a content of which the whole length is known (RFC 9110, section 14). */
record ByteRange(long offset, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a Range header asks for: something, nothing that we understand, or nothing that is there. */
    sealed interface Asked {
        record Part(ByteRange range) implements Asked {}

        /** No range, several, or another unit: the whole is a good answer. */
        record Whole() implements Asked {}

        record Unsatisfiable() implements Asked {}
    }

    static Asked of(Optional<String> header, long size) {
        Matcher one = ONE.matcher(header.orElse(""));
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return last == 0 ? new Asked.Unsatisfiable() : part(size - last, size - 1);
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(one.group(2)), size - 1);
        if (!one.group(2).isEmpty() && Long.parseLong(one.group(2)) < from) {
            return new Asked.Whole();
        }
        return from >= size ? new Asked.Unsatisfiable() : part(from, to);
    }

    private static Asked part(long from, long to) {
        return new Asked.Part(new ByteRange(from, to - from + 1));
    }

    /** As the header Content-Range says it. */
    String of(long size) {
        return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
}
