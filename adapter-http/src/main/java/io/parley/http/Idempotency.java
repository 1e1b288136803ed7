package io.parley.http;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.service.ReplayService;
import io.parley.messaging.store.ReplayStore;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A POST with an {@code Idempotency-Key} is answered once: who sends it again gets the first answer. What the core
 * decided is kept, be it yes or no; what was unreadable or failed is not, as nothing came of it. Thread-safe.
 */
final class Idempotency {
    /** The longest key, in characters: a key may name a message, as a client id does. */
    static final int LONGEST_KEY = ClientId.MAX_LENGTH;

    static final String KEY = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_KEY + "}");

    private final ReplayService replays;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Idempotency(ReplayService replays) {
        this.replays = replays;
    }

    /** The request's key, where it has one; rejects one that cannot be a key. */
    static Optional<String> keyOf(Ask ask) {
        Optional<String> key = ask.header(KEY);
        if (key.filter(text -> !SHAPE.matcher(text).matches()).isPresent()) {
            throw Ask.invalid("The header " + KEY + " has 1 to " + LONGEST_KEY + " visible ASCII characters.");
        }
        return key;
    }

    Answer once(Ask ask, Caller caller, Supplier<Answer> work) {
        Optional<String> key = keyOf(ask);
        if (key.isEmpty()) {
            return work.get();
        }
        String turn = caller.member() + " " + key.get();
        if (!inProgress.add(turn)) {
            throw new Rejected(Problem.of(ProblemCode.REQUEST_IN_PROGRESS));
        }
        try {
            return replays.find(caller, key.get())
                    .map(first -> replay(ask, first))
                    .orElseGet(() -> keep(ask, caller, key.get(), work.get()));
        } finally {
            inProgress.remove(turn);
        }
    }

    private Answer keep(Ask ask, Caller caller, String key, Answer answer) {
        // Who is told to come back later must not be told so for a day.
        if (answer.status() >= 500 || answer.status() == 429) {
            return answer;
        }
        var mine = new ReplayStore.Answer(
                hashOf(ask), answer.status(), answer.body().asUtf8());
        var first = replays.keep(caller, key, mine);
        return first.equals(mine) ? answer : replay(ask, first);
    }

    private static Answer replay(Ask ask, ReplayStore.Answer first) {
        if (!first.bodyHash().equals(hashOf(ask))) {
            throw new Rejected(Problem.of(ProblemCode.IDEMPOTENCY_MISMATCH));
        }
        String mediaType = first.status() < 400 ? Answer.JSON : Problem.MEDIA_TYPE;
        return new Answer(first.status(), mediaType, Map.of("Idempotent-Replayed", "true"), Bytes.utf8(first.body()));
    }

    /** The same key for another address is another request, too. */
    private static String hashOf(Ask ask) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (ask.context().method() + " " + ask.context().path() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(ask.body().toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
