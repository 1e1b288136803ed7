package io.parley.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An Instagram professional account: reached through the page it is linked to, or by Instagram Login with a token of its
 * own; page: Instagram Platform, Overview.
 */
public final class InstagramAccount extends Account {
    private final String username;
    private final Optional<Page> page;
    private final Map<App, Set<String>> subscriptions = new LinkedHashMap<>();

    InstagramAccount(World world, String id, String username, Optional<Page> page) {
        super(world, id);
        this.username = username;
        this.page = page;
        page.ifPresent(linked -> linked.link(this));
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    Optional<Page> page() {
        return page;
    }

    public String username() {
        return username;
    }

    /** The other id of the same account: what {@code /me} calls {@code id}, while webhooks have {@code user_id}. */
    public String appScopedId() {
        return "2" + id();
    }

    /** Agrees in Instagram's dialog: the code that comes back to the redirect address. Empty scopes mean all. */
    public String consents(App app, String redirectUri, String... scopes) {
        var asked = scopes.length == 0 ? Token.ALL_SCOPES : Set.of(scopes);
        return world().locked(() -> world().codes().instagram(app, this, redirectUri, asked));
    }

    @Override
    boolean usesInstagramLogin() {
        return page.isEmpty();
    }

    /** Linked to a page, it is heard through the app's subscription to that page. */
    @Override
    Map<App, Set<String>> subscriptions() {
        return page.map(linked -> allFields(linked.subscriptions())).orElse(subscriptions);
    }

    /** One cannot choose fields per account: the app gets all that it listens to. */
    private static Map<App, Set<String>> allFields(Map<App, Set<String>> ofPage) {
        var all = new LinkedHashMap<App, Set<String>>();
        ofPage.keySet().forEach(app -> all.put(app, Fields.of(Platform.INSTAGRAM)));
        return all;
    }

    @Override
    String entryId() {
        return id();
    }
}
