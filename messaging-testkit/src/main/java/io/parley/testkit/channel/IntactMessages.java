package io.parley.testkit.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.message.Content;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Messages that are sound, whatever stands around them: each the only thing its fixture says, with an id, an account and
 * words that nothing else has.
 */
record IntactMessages(Hook hook, List<Fixture> fixtures) {
    /** What a text of an intact message begins with: it must never be printed. */
    static final String WORDS = "fuzzwords";

    /** A body that says one message, and what names it there. */
    record Fixture(JsonNode body, String id, String account, Optional<String> text) {}

    /**
     * @param body which says nothing else
     * @param said what it says by itself
     */
    record Intact(JsonNode body, String id, Inbound said) {}

    static IntactMessages among(Hook hook, List<JsonNode> bodies) {
        var fixtures =
                bodies.stream().flatMap(body -> fixture(hook, body).stream()).toList();
        if (fixtures.isEmpty()) {
            throw new AssertionError("give the fuzzer a body that says one message and nothing else");
        }
        return new IntactMessages(hook, fixtures);
    }

    private static Optional<Fixture> fixture(Hook hook, JsonNode body) {
        var said = hook.said(body.toString());
        return said.size() == 1
                ? fixture(body, said.getFirst())
                        .filter(found ->
                                !new JsonTree(body).listsAround(found.id()).isEmpty())
                : Optional.empty();
    }

    private static Optional<Fixture> fixture(JsonNode body, Inbound said) {
        return switch (said) {
            case Inbound.MessageReceived message ->
                Optional.of(new Fixture(
                        body, message.key().value(), message.account().value(), textOf(message.content())));
            case Inbound.MessageEchoed echo ->
                Optional.of(new Fixture(body, echo.key().value(), echo.account().value(), textOf(echo.content())));
            default -> Optional.empty();
        };
    }

    private static Optional<String> textOf(Content content) {
        return content instanceof Content.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** One that was not there before, on an account of these, or on the fixture's own where there are none. */
    Intact fresh(String name, RandomGenerator chance, List<String> accounts) {
        var fixture = fixtures.get(chance.nextInt(fixtures.size()));
        var account = accounts.isEmpty() ? fixture.account() : accounts.get(chance.nextInt(accounts.size()));
        var id = "fuzz." + name;
        var tree = new JsonTree(fixture.body().deepCopy());
        tree.changeTexts(text -> {
            if (text.equals(fixture.id())) {
                return id;
            }
            if (text.equals(fixture.account())) {
                return account;
            }
            return fixture.text().filter(text::equals).isPresent() ? WORDS + " " + name + " " + account : text;
        });
        var said = hook.said(tree.root().toString());
        if (said.size() != 1 || !said.getFirst().account().value().equals(account)) {
            throw new AssertionError("an intact message says one thing, on its account: " + said);
        }
        return new Intact(tree.root(), id, said.getFirst());
    }
}
