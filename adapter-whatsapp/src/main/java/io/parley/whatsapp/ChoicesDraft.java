package io.parley.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Option;
import io.parley.messaging.outcome.FailureReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A question with answers, after Meta's pages "Interactive reply buttons messages" and "Interactive list messages". */
final class ChoicesDraft {
    private static final int BUTTONS = 3;
    private static final int BUTTON_TITLE = 20;
    private static final int BUTTON_ID = 256;
    private static final int ROWS = 10;
    private static final int ROW_TITLE = 24;
    private static final int ROW_ID = 200;
    private static final int ROW_DESCRIPTION = 72;

    private ChoicesDraft() {}

    static Draft of(Content.Choices choices) {
        var question = WhatsAppMarkup.write(choices.body());
        var part = Draft.part().put("type", choices.isList() ? "list" : "button");
        part.putObject("body").put("text", question);
        if (choices.isList()) {
            rows(choices, part.putObject("action").put("button", choices.button()));
        } else {
            buttons(choices, part.putObject("action"));
        }
        return Draft.of(
                "interactive",
                part,
                List.of(
                        Objections.when(question.isBlank(), "WhatsApp wants a question above the answers. Write one."),
                        Objections.tooLong(question, WhatsAppLimits.CAPTION),
                        choices.isList() ? againstList(choices) : againstButtons(choices.options())));
    }

    private static void buttons(Content.Choices choices, ObjectNode action) {
        var buttons = action.putArray("buttons");
        choices.options()
                .forEach(option -> buttons.addObject()
                        .put("type", "reply")
                        .putObject("reply")
                        .put("id", option.id())
                        .put("title", option.title()));
    }

    private static void rows(Content.Choices choices, ObjectNode action) {
        var rows = action.putArray("sections").addObject().putArray("rows");
        choices.options().forEach(option -> {
            var row = rows.addObject().put("id", option.id()).put("title", option.title());
            if (!option.description().isBlank()) {
                row.put("description", option.description());
            }
        });
    }

    private static Optional<FailureReason> againstButtons(List<Option> options) {
        return Draft.first(List.of(
                Objections.when(
                        options.isEmpty() || options.size() > BUTTONS,
                        "WhatsApp shows 1 to 3 buttons. Name the button of a list to offer up to 10 answers."),
                Objections.when(
                        !all(options, option -> Objections.fits(option.title(), BUTTON_TITLE)),
                        "A button on WhatsApp has 1 to 20 characters. Shorten it."),
                Objections.when(
                        !all(options, option -> Objections.fits(option.id(), BUTTON_ID)),
                        "The id of an answer has 1 to 256 characters."),
                Objections.when(
                        !all(options, option -> option.description().isBlank()),
                        "Buttons on WhatsApp have no second line. Name the button of a list to show them."),
                againstTwins(options))
                .stream());
    }

    private static Optional<FailureReason> againstList(Content.Choices choices) {
        var options = choices.options();
        return Draft.first(List.of(
                Objections.when(
                        options.isEmpty() || options.size() > ROWS,
                        "WhatsApp lists 1 to 10 answers. Ask in two steps."),
                Objections.when(
                        !Objections.fits(choices.button(), BUTTON_TITLE),
                        "The button of a list has 1 to 20 characters. Shorten it."),
                Objections.when(
                        !all(options, option -> Objections.fits(option.title(), ROW_TITLE)),
                        "An answer in a list on WhatsApp has 1 to 24 characters. Put more into its second line."),
                Objections.when(
                        !all(
                                options,
                                option -> option.description().isBlank()
                                        || Objections.fits(option.description(), ROW_DESCRIPTION)),
                        "The second line of an answer has 72 characters at most. Shorten it."),
                Objections.when(
                        !all(options, option -> Objections.fits(option.id(), ROW_ID)),
                        "The id of an answer has 1 to 200 characters."),
                againstTwins(options))
                .stream());
    }

    /** Two answers with one id could not be told apart when they come back. */
    private static Optional<FailureReason> againstTwins(List<Option> options) {
        return Objections.when(
                !all(options, isFirst(Option::id)) || !all(options, isFirst(Option::title)),
                "Two answers are called the same. Give each a title and an id of its own.");
    }

    private static Predicate<Option> isFirst(Function<Option, String> of) {
        var seen = new HashSet<String>();
        return option -> seen.add(of.apply(option));
    }

    private static boolean all(List<Option> options, Predicate<Option> right) {
        return options.stream().allMatch(right);
    }
}
