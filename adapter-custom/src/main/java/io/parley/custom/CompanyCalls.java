package io.parley.custom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ConnectionCheck.Checkup;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Gesture;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.message.Emoji;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What we tell a company besides messages. */
final class CompanyCalls {
    private CompanyCalls() {}

    static Asked<Done> make(Gesture gesture, Session session) {
        return ask(json(gesture), session, answer -> Done.DONE);
    }

    static Asked<Checkup> check(AccountId account, Session session) {
        return ask(
                call("check", account),
                session,
                answer -> new Checkup(
                        Optional.of(answer.words("name"))
                                .filter(name -> !name.isEmpty())
                                .orElse(account.value()),
                        Optional.empty(),
                        List.of()));
    }

    private static ObjectNode json(Gesture gesture) {
        return switch (gesture) {
            case Gesture.React react ->
                call("reaction", react.account())
                        .put("to", react.to().value())
                        .put("message", react.message().value())
                        .put("emoji", react.emoji().map(Emoji::value).orElse(""));
            case Gesture.Type type ->
                call("typing", type.account()).put("to", type.to().value()).put("started", type.started());
            case Gesture.Read read ->
                call("read", read.account())
                        .put("to", read.to().value())
                        .put("message", read.newest().value());
        };
    }

    private static ObjectNode call(String type, AccountId account) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("account", account.value());
    }

    private static <T> Asked<T> ask(ObjectNode json, Session session, Function<Fields, T> answer) {
        // Nothing happens twice by repeating these: they need no name of their own.
        return CompanyEndpoint.in(session.settings())
                .map(endpoint -> endpoint.post(json.path("type").asText(), json))
                .map(call -> CompanyAnswer.of(session.exchange(call)).toAsked(answer))
                .orElseGet(() -> new Asked.Denied<>(CompanyAnswer.CREDENTIALS_LOST, Blame.CREDENTIALS));
    }
}
