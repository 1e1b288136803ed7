package io.parley.sandbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Somebody with a role at pages or business accounts, who can let an app in. */
public final class FacebookUser {
    private final World world;
    private final String id;
    private final String name;
    private final Set<Page> pages = new LinkedHashSet<>();
    private final Set<Page> pagesOfBusinesses = new LinkedHashSet<>();
    private final Set<BusinessAccount> businessAccounts = new LinkedHashSet<>();

    FacebookUser(World world, String id, String name) {
        this.world = world;
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public FacebookUser manages(Page page) {
        return world.locked(() -> {
            pages.add(page);
            return this;
        });
    }

    public FacebookUser manages(BusinessAccount account) {
        return world.locked(() -> {
            businessAccounts.add(account);
            return this;
        });
    }

    /** Manages a page that a business owns: {@code /me/accounts} keeps silent about it, {@code debug_token} does not. */
    public FacebookUser managesForBusiness(Page page) {
        return world.locked(() -> {
            pagesOfBusinesses.add(page);
            return this;
        });
    }

    /** Agrees in Facebook's dialog: the code that comes back to the redirect address. Empty scopes mean all. */
    public String consents(App app, String redirectUri, String... scopes) {
        return world.locked(() -> world.codes().facebook(app, this, Optional.of(redirectUri), asked(scopes)));
    }

    /** Finishes WhatsApp's embedded sign-up: the code that comes back to the page. */
    public String signsUp(App app) {
        return world.locked(() -> world.codes().business(app, this, Optional.empty()));
    }

    /** The same, when the dialog was opened with a redirect address. */
    public String signsUp(App app, String redirectUri) {
        return world.locked(() -> world.codes().business(app, this, Optional.of(redirectUri)));
    }

    /** Changes the password: every token that came from this user ends with 460. */
    public void changesPassword() {
        world.locked(() -> {
            world.tokens().endAllOf(id, TokenEnd.PASSWORD_CHANGED);
            pages.forEach(page -> world.tokens().endAllOf(page.id(), TokenEnd.PASSWORD_CHANGED));
            return this;
        });
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    /** The ids that a token of this user opens. */
    Set<String> objects() {
        var objects = new TreeSet<String>();
        objects.add(id);
        businessAccounts.forEach(account -> objects.addAll(world.objectsOf(account)));
        pages.forEach(page -> objects.add(page.id()));
        pagesOfBusinesses.forEach(page -> objects.add(page.id()));
        return objects;
    }

    private static Set<String> asked(String... scopes) {
        return scopes.length == 0 ? Token.ALL_SCOPES : Set.of(scopes);
    }

    @Override
    public String toString() {
        return "FacebookUser[" + id + "]";
    }
}
