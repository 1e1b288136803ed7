package io.parley.app.configuration;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The process's environment, read once. Collects what is wrong instead of stopping at the first. Not thread-safe. */
final class Environment {
    private final Map<String, String> variables;
    private final List<Problem> problems = new ArrayList<>();

    Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void problem(String name, String cause, String fix) {
        problems.add(new Problem(name, cause, fix));
    }

    /** The value without the white space around it; empty when unset or blank. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int number(String name, int otherwise, int least, int most) {
        var text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // Reported below, as a number out of range is.
        }
        problem(name, "is not a number from " + least + " to " + most + ".", "Set one, as " + otherwise + ".");
        return otherwise;
    }

    boolean flag(String name) {
        return switch (text(name).orElse("false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                problem(name, "is neither true nor false.", "Set one of the two, or unset it for false.");
                yield false;
            }
        };
    }

    void oneOf(String name, Set<String> allowed) {
        var text = text(name);
        if (text.isPresent() && !allowed.contains(text.get().toLowerCase(Locale.ROOT))) {
            problem(name, "is not a word we know.", "Set one of " + String.join(", ", allowed) + ", or unset it.");
        }
    }

    Optional<String> secret(String name, int least) {
        var text = text(name);
        if (text.isPresent() && text.get().length() < least) {
            problem(
                    name,
                    "is shorter than " + least + " characters, so it could be guessed.",
                    "Set a longer one (openssl rand -base64 32), or unset it to have one made and kept for you.");
        }
        return text;
    }

    /** Web origins, separated by commas, without a path. */
    List<String> origins(String name) {
        var origins = new ArrayList<String>();
        for (var each : text(name).orElse("").split(",")) {
            var origin = each.strip();
            if (isOrigin(origin)) {
                origins.add(origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin);
            } else if (!origin.isEmpty()) {
                problem(
                        name,
                        "has an entry that is no web origin.",
                        "Write https://inbox.example.com, several with commas, without a path.");
            }
        }
        return origins;
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            var path = Optional.ofNullable(uri.getRawPath()).orElse("");
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && (path.isEmpty() || path.equals("/"))
                    && uri.getRawQuery() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
