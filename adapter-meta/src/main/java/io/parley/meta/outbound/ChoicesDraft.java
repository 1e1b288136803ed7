package io.parley.meta.outbound;

import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.meta.MessagingPlatform;

/**
 * A question with answers to choose from. Where they fit they are buttons, which stay; else they are quick replies, after
 * Meta's pages "Button template" and "Quick replies". Instagram shows buttons in its app only, so there all are quick
 * replies. Neither has a second line: descriptions are left out.
 */
record ChoicesDraft(Content.Choices choices, MessagingPlatform platform) {
    static final int MOST = 13;
    static final int LONGEST_TITLE = 20;
    private static final int LONGEST_PAYLOAD = 1_000;
    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_ABOVE_BUTTONS = 640;

    Draft read() {
        var text = choices.body().text();
        if (!areChoices() || text.isBlank()) {
            return Misfits.choices(platform);
        }
        if (!platform.capabilities().text().holds(text)) {
            return Misfits.length(platform);
        }
        return new Draft.Ready(
                areButtons()
                        ? MessageJson.buttons(text, choices.options())
                        : MessageJson.quickReplies(text, choices.options()));
    }

    private boolean areChoices() {
        var count = choices.options().size();
        return count >= 1 && count <= MOST && choices.options().stream().allMatch(ChoicesDraft::fits);
    }

    private boolean areButtons() {
        return switch (platform) {
            case MESSENGER ->
                !choices.isList()
                        && choices.options().size() <= MOST_BUTTONS
                        && CleanText.length(choices.body().text()) <= LONGEST_ABOVE_BUTTONS;
            case INSTAGRAM -> false;
        };
    }

    private static boolean fits(Option option) {
        return !option.title().isBlank()
                && CleanText.length(option.title()) <= LONGEST_TITLE
                && !option.id().isBlank()
                && CleanText.length(option.id()) <= LONGEST_PAYLOAD;
    }
}
