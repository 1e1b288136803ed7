package io.parley.meta;

import io.parley.messaging.message.Emoji;
import java.util.Map;
import java.util.Optional;

/** The names that Messenger and Instagram have for reactions, and the emoji people see. */
public final class ReactionName {
    private static final Map<String, String> SHOWN = Map.of(
            "love", "❤️",
            "smile", "😆",
            "laugh", "😆",
            "wow", "😮",
            "sad", "😢",
            "angry", "😠",
            "like", "👍",
            "dislike", "👎");

    private ReactionName() {}

    /** The emoji of a name; empty for {@code other} and names we do not know. */
    public static Optional<Emoji> shownAs(String name) {
        return Optional.ofNullable(SHOWN.get(name)).flatMap(Emoji::parse);
    }

    /** The name for an emoji; empty when the platforms have none for it. */
    public static Optional<String> of(Emoji emoji) {
        return switch (emoji.value()) {
            case "❤", "❤️", "😍", "🥰" -> Optional.of("love");
            case "😆", "😂", "😄", "🤣" -> Optional.of("smile");
            case "😮", "😲" -> Optional.of("wow");
            case "😢", "😭" -> Optional.of("sad");
            case "😠", "😡" -> Optional.of("angry");
            case "👍" -> Optional.of("like");
            case "👎" -> Optional.of("dislike");
            default -> Optional.empty();
        };
    }
}
