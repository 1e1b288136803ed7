package io.parley.app.configuration;

import io.parley.messaging.guard.Rate;
import io.parley.messaging.guard.WordList;
import io.parley.messaging.organization.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what members may write, and how fast. */
record ConductReader(Environment environment, boolean demo) {
    /** Beyond, a message in the longest spelling of JSON would not fit into a request. */
    private static final int LONGEST_MESSAGE = 40_000;

    private static final int MOST_PARTICIPANTS = 1_000;
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int MILLIS_OF_A_WEEK = 7 * 24 * SECONDS_OF_AN_HOUR * 1_000;
    /** As many as a socket may send frames; nobody types that fast, and a script that does is not stopped at once. */
    private static final int MOST_MESSAGES = 300;

    private static final int IN_SECONDS = 10;

    Configuration.Conduct read() {
        return new Configuration.Conduct(limits(), posting(), words());
    }

    private Limits limits() {
        var standard = Limits.standard();
        int editing = Math.toIntExact(standard.editWindow().toMillis());
        return new Limits(
                environment.number("MESSAGE_MAX_LENGTH", standard.textLength(), 1, LONGEST_MESSAGE),
                standard.pageSize(),
                environment.number("MAX_CONVERSATION_PARTICIPANTS", standard.participants(), 2, MOST_PARTICIPANTS),
                Duration.ofMillis(environment.number("MESSAGE_EDIT_TIME_LIMIT", editing, 0, MILLIS_OF_A_WEEK)));
    }

    private Optional<Rate> posting() {
        // In a demonstration people try what the server can take.
        int usual = demo ? 0 : MOST_MESSAGES;
        int messages = environment.number("PARLEY_SPAM_MESSAGES", usual, 0, Rate.MAX_TIMES);
        int seconds = environment.number("PARLEY_SPAM_SECONDS", IN_SECONDS, 1, SECONDS_OF_AN_HOUR);
        return messages == 0 ? Optional.empty() : Optional.of(new Rate(messages, Duration.ofSeconds(seconds)));
    }

    private List<String> words() {
        return environment.text("PARLEY_WORDS_FILE").map(this::wordsIn).orElse(List.of());
    }

    private List<String> wordsIn(String file) {
        try {
            return wordsOf(Files.readAllLines(Path.of(file)));
        } catch (IOException | InvalidPathException unreadable) {
            wrong("cannot be read as a text file in UTF-8.");
            return List.of();
        }
    }

    /** Names lines by their number: what is in the file may be what nobody wants to read in a log. */
    private List<String> wordsOf(List<String> lines) {
        var words = new ArrayList<String>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!WordList.canHold(line)) {
                wrong("has no usable word in line " + (at + 1) + ".");
                return List.of();
            }
            words.add(line);
        }
        if (words.size() > WordList.MAX_WORDS) {
            wrong("has more than " + WordList.MAX_WORDS + " words.");
            return List.of();
        }
        return words;
    }

    private void wrong(String cause) {
        environment.problem(
                "PARLEY_WORDS_FILE",
                cause,
                "Name a file with a word or phrase of up to " + WordList.MAX_LENGTH
                        + " characters a line, # before remarks, or unset it.");
    }
}
