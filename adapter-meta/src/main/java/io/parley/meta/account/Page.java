package io.parley.meta.account;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.SignUp;
import io.parley.meta.ActingNode;
import io.parley.meta.ActingNode.Login;
import io.parley.meta.Fields;
import io.parley.meta.MessagingPlatform;
import java.util.Map;
import java.util.Optional;

/** A Facebook page that a person gave access to, with the Instagram account that belongs to it. */
record Page(String id, String name, String token, Optional<Linked> instagram) {
    /** What to ask Meta for. */
    static final String FIELDS = "id,name,access_token,instagram_business_account{id,username,name}";

    /** Empty when the person may not act for the page: then there is no token. */
    static Optional<Page> read(Fields node) {
        var account = node.object("instagram_business_account");
        var linked = account.id("id", AccountId.MAX_LENGTH).map(id -> new Linked(id, nameIn(account)));
        return node.id("id", AccountId.MAX_LENGTH)
                .flatMap(id -> node.words("access_token").map(token -> new Page(id, nameIn(node), token, linked)));
    }

    /** The channel it can become on a platform. */
    Optional<SignUp.Found> found(MessagingPlatform platform) {
        return switch (platform) {
            case MESSENGER -> Optional.of(found(id, name, Map.of(ActingNode.ACCESS_TOKEN, token)));
            case INSTAGRAM ->
                instagram.map(linked -> found(
                        linked.id(),
                        linked.name(),
                        Map.of(ActingNode.ACCESS_TOKEN, token, ActingNode.PAGE_ID, id, Login.SETTING, "page")));
        };
    }

    @Override
    public String toString() {
        return "Page[" + id + "]";
    }

    private static SignUp.Found found(String account, String name, Map<String, String> settings) {
        return new SignUp.Found(new AccountId(account), name, new Settings(settings), Optional.empty());
    }

    private static String nameIn(Fields node) {
        return node.words("username").or(() -> node.words("name")).orElse("");
    }

    /** An Instagram account. */
    record Linked(String id, String name) {}
}
