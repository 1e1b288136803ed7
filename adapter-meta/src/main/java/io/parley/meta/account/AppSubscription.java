package io.parley.meta.account;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Subscription;
import io.parley.meta.ActingNode.Login;
import io.parley.meta.ActsFor;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.MessagingPlatform;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That an account's events reach our app, after Meta's page "Subscribed Apps" (Graph API, Page). An Instagram account that
 * belongs to a page is heard by way of the page.
 */
public record AppSubscription(MessagingPlatform platform, ActsFor actsFor) implements Subscription {
    private static final int LONGEST_ID = 64;
    private static final String EDGE = "subscribed_apps";

    @Override
    public Asked<Done> subscribe(AccountId account, Session session) {
        return actsFor.ask(account, session.settings(), node -> {
            var fields = Map.of("subscribed_fields", String.join(",", EventFields.of(node.login())));
            return GraphAnswer.doneOf(session.exchange(node.calls().post(fields, node.id(), EDGE)));
        });
    }

    /** A page stays subscribed when its Instagram account goes, for its Messenger channel may live on. */
    @Override
    public Asked<Done> unsubscribe(AccountId account, Session session) {
        return actsFor.ask(account, session.settings(), node -> {
            if (platform == MessagingPlatform.INSTAGRAM && node.login() == Login.PAGE) {
                return new Asked.Got<>(Done.DONE);
            }
            return GraphAnswer.doneOf(session.exchange(node.calls().delete(node.id(), EDGE)));
        });
    }

    @Override
    public Asked<Set<String>> missing(AccountId account, Session session) {
        return actsFor.ask(account, session.settings(), node -> {
            var answer = session.exchange(node.calls().get(Map.of(), node.id(), EDGE));
            return GraphAnswer.askedOf(answer, body -> subscribed(body, ourApps(session.settings())))
                    .map(has -> EventFields.missing(EventFields.of(node.login()), has));
        });
    }

    /** Empty when the answer is no list of apps. */
    private static Optional<Set<String>> subscribed(Fields answer, Set<String> ours) {
        if (!answer.node().path("data").isArray()) {
            return Optional.empty();
        }
        var fields = new HashSet<String>();
        answer.items("data").stream()
                .map(Fields::new)
                .filter(app -> ours.isEmpty()
                        || app.id("id", LONGEST_ID).filter(ours::contains).isPresent())
                .flatMap(app -> app.items("subscribed_fields").stream())
                .forEach(field -> fields.add(field.asText()));
        return Optional.of(fields);
    }

    /** By either name: Meta's pages do not say which one an account of Instagram Login lists. */
    private static Set<String> ourApps(Settings settings) {
        return Stream.of("appId", "instagramAppId")
                .map(settings::get)
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.toSet());
    }
}
