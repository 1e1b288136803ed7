package io.parley.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Facebook page, which talks to people on Messenger, and for the Instagram account linked to it. */
public final class Page extends Account {
    private final String name;
    private final Map<App, Set<String>> subscriptions = new LinkedHashMap<>();
    private Optional<InstagramAccount> linked = Optional.empty();

    Page(World world, String id, String name) {
        super(world, id);
        this.name = name;
    }

    @Override
    public Platform platform() {
        return Platform.MESSENGER;
    }

    public String name() {
        return name;
    }

    /** Somebody of the company answers in Meta's own inbox: apps see an echo that is none of theirs. */
    public String answersElsewhere(Customer customer, String text) {
        return world().locked(() -> {
            var messageId = world().ids().message(Platform.MESSENGER);
            world().reports().answeredElsewhere(this, customer, messageId, text);
            return messageId;
        });
    }

    Optional<InstagramAccount> linked() {
        return linked;
    }

    void link(InstagramAccount account) {
        linked = Optional.of(account);
    }

    @Override
    Map<App, Set<String>> subscriptions() {
        return subscriptions;
    }

    @Override
    String entryId() {
        return id();
    }
}
