package io.parley.meta.account;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.messaging.outcome.FailureReason;
import io.parley.meta.ActingNode;
import io.parley.meta.ActsFor;
import io.parley.meta.Fields;
import io.parley.meta.GraphAnswer;
import io.parley.meta.GraphFault;
import io.parley.meta.MessagingPlatform;
import io.parley.meta.MetaHosts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks whether an account is there and ours, and what its token is good for. */
public record AccountCheck(MessagingPlatform platform, MetaHosts hosts, ActsFor actsFor) implements ConnectionCheck {
    private static final int LONGEST_ID = 64;
    private static final String FIELDS_OF_PAGE = "id,name,instagram_business_account{id,username,name}";
    private static final FailureReason ANOTHER_ACCOUNT = new FailureReason(
            "channel-account-differs",
            "The access token is for another account than this channel's. Connect the channel again.",
            "");

    @Override
    public Asked<Checkup> check(AccountId account, Session session) {
        return actsFor.ask(account, session.settings(), node -> switch (node.login()) {
            case PAGE -> name(account, node, session).then(name -> inspected(name, node, session));
            case INSTAGRAM -> itself(account, node, session);
        });
    }

    /** The page; of an Instagram account whether it is the one that belongs to it. */
    private Asked<String> name(AccountId account, ActingNode node, Session session) {
        var answer = session.exchange(node.calls().get(Map.of("fields", FIELDS_OF_PAGE), node.id()));
        return switch (platform) {
            case MESSENGER -> GraphAnswer.askedOf(answer, AccountCheck::named);
            case INSTAGRAM ->
                GraphAnswer.askedOf(answer, page -> named(page).map(ignored -> page))
                        .then(page -> linked(page, account));
        };
    }

    private static Optional<String> named(Fields node) {
        return node.id("id", LONGEST_ID).map(ignored -> nameIn(node));
    }

    private static Asked<String> linked(Fields page, AccountId account) {
        var linked = page.object("instagram_business_account");
        return linked.id("id", LONGEST_ID).filter(account.value()::equals).isPresent()
                ? new Asked.Got<>(nameIn(linked).isEmpty() ? nameIn(page) : nameIn(linked))
                : new Asked.Denied<>(ANOTHER_ACCOUNT, Blame.CREDENTIALS);
    }

    /** Whoever the token is for, after Meta's page "Get started" (Instagram API with Instagram Login). */
    private static Asked<Checkup> itself(AccountId account, ActingNode node, Session session) {
        var fields = Map.of("fields", "id,user_id,username,name,account_type");
        var answer = session.exchange(node.calls().get(fields, "me"));
        return GraphAnswer.askedOf(answer, body -> body.id("id", LONGEST_ID).map(ignored -> body))
                .then(me -> isAccount(me, account)
                        ? new Asked.Got<>(new Checkup(nameIn(me), Optional.empty(), List.of()))
                        : new Asked.Denied<>(ANOTHER_ACCOUNT, Blame.CREDENTIALS));
    }

    /** {@code user_id} is what webhooks call the account; {@code id} is this app's own name for it. */
    private static boolean isAccount(Fields me, AccountId account) {
        return me.id("user_id", LONGEST_ID).filter(account.value()::equals).isPresent()
                || me.id("id", LONGEST_ID).filter(account.value()::equals).isPresent();
    }

    private Asked<Checkup> inspected(String name, ActingNode node, Session session) {
        return TokenInspection.of(node.calls().token(), hosts, session)
                .map(asked -> asked.then(token -> checkup(name, token)))
                .orElseGet(() -> new Asked.Got<>(new Checkup(name, Optional.empty(), List.of())));
    }

    private Asked<Checkup> checkup(String name, TokenInspection token) {
        if (!token.valid()) {
            var dead = GraphFault.CREDENTIALS_LOST;
            return new Asked.Denied<>(dead.reason("debug_token"), dead.blame());
        }
        var missing = new TreeSet<>(Permissions.needed(platform));
        missing.removeAll(token.scopes());
        return new Asked.Got<>(new Checkup(name, token.until(), worries(missing)));
    }

    private static List<FailureReason> worries(Set<String> missing) {
        return missing.isEmpty() ? List.of() : List.of(GraphFault.PERMISSION_MISSING.reason(String.join(" ", missing)));
    }

    private static String nameIn(Fields body) {
        return body.words("username").or(() -> body.words("name")).orElse("");
    }
}
