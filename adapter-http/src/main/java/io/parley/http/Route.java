package io.parley.http;

import io.javalin.http.HandlerType;
import io.parley.messaging.identity.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One thing that can be asked of us: what runs, and what is documented.
 *
 * @param answers the shape of each good answer by its status; a shape of nothing for an answer without JSON
 * @param bodyLimit the longest body, in bytes
 * @param isSecret whether the answer holds a secret, which must not be kept for who asks again
 */
record Route(
        HandlerType method,
        String path,
        String summary,
        List<Parameter> parameters,
        Optional<Schema> body,
        Map<Integer, Optional<Schema>> answers,
        int bodyLimit,
        boolean isSecret,
        Work work) {
    static final int JSON_LIMIT = 256 * 1024;

    private static final Set<HandlerType> WITH_BODY = Set.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH);

    Route {
        parameters = List.copyOf(parameters);
        answers = Map.copyOf(answers);
    }

    static Draft get(String path, String summary) {
        return new Draft(HandlerType.GET, path, summary);
    }

    static Draft post(String path, String summary) {
        return new Draft(HandlerType.POST, path, summary);
    }

    static Draft put(String path, String summary) {
        return new Draft(HandlerType.PUT, path, summary);
    }

    static Draft patch(String path, String summary) {
        return new Draft(HandlerType.PATCH, path, summary);
    }

    static Draft delete(String path, String summary) {
        return new Draft(HandlerType.DELETE, path, summary);
    }

    boolean takesBody() {
        return WITH_BODY.contains(method) || body.isPresent();
    }

    /** Whether who sends it again with the same key gets the first answer. */
    boolean isIdempotent() {
        return method.equals(HandlerType.POST)
                && !isSecret
                && work instanceof Work.ForMembers(var ignored, boolean kept)
                && kept;
    }

    /** A query parameter. */
    record Parameter(String name, String meaning, Schema schema) {}

    /** What is done, and for whom. */
    sealed interface Work {
        record ForAnyone(Function<Ask, Answer> step) implements Work {}

        /**
         * @param kept whether the answer may be kept for who asks again
         */
        record ForMembers(BiFunction<Ask, Caller, Answer> step, boolean kept) implements Work {}

        /**
         * The step reads the body itself, as it comes.
         *
         * @param content what the body may be, by media type
         */
        record ForUploads(Map<String, Object> content, BiFunction<Ask, Caller, Answer> step) implements Work {
            public ForUploads {
                content = Map.copyOf(content);
            }
        }

        /** The answer is not held in memory; the step finds out who asks. */
        record ForDownloads(Function<Ask, Flow> step) implements Work {}
    }

    /** A route in the making. For one thread. */
    static final class Draft {
        private final HandlerType method;
        private final String path;
        private final String summary;
        private final List<Parameter> parameters = new ArrayList<>();
        private final Map<Integer, Optional<Schema>> answers = new LinkedHashMap<>();
        private Optional<Schema> body = Optional.empty();
        private int bodyLimit = JSON_LIMIT;
        private boolean secret;

        private Draft(HandlerType method, String path, String summary) {
            this.method = method;
            this.path = path;
            this.summary = summary;
        }

        Draft query(String name, String meaning, Schema schema) {
            parameters.add(new Parameter(name, meaning, schema));
            return this;
        }

        Draft takes(Schema schema) {
            body = Optional.of(schema);
            return this;
        }

        Draft takesUpTo(int bytes) {
            bodyLimit = bytes;
            return this;
        }

        /** The answer holds a secret. */
        Draft keepsSecret() {
            secret = true;
            return this;
        }

        Draft answers(int status, Schema schema) {
            answers.put(status, Optional.of(schema));
            return this;
        }

        Draft answers(int status) {
            answers.put(status, Optional.empty());
            return this;
        }

        Route forAnyone(Function<Ask, Answer> step) {
            return done(new Work.ForAnyone(step));
        }

        Route forMembers(BiFunction<Ask, Caller, Answer> step) {
            return done(new Work.ForMembers(step, true));
        }

        /** The answer holds a secret, so it is kept nowhere. */
        Route forMembersInSecret(BiFunction<Ask, Caller, Answer> step) {
            return done(new Work.ForMembers(step, false));
        }

        Route forUploads(Map<String, Object> content, BiFunction<Ask, Caller, Answer> step) {
            return done(new Work.ForUploads(content, step));
        }

        Route forDownloads(Function<Ask, Flow> step) {
            return done(new Work.ForDownloads(step));
        }

        private Route done(Work work) {
            return new Route(method, path, summary, parameters, body, answers, bodyLimit, secret, work);
        }
    }
}
