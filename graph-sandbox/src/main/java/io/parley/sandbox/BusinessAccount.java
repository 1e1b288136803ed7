package io.parley.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A WhatsApp business account (WABA): owns phone numbers and templates, and is what apps subscribe to. */
public final class BusinessAccount {
    private final World world;
    private final String id;
    private final Templates templates;
    private final Map<App, Optional<URI>> subscribers = new LinkedHashMap<>();

    BusinessAccount(World world, String id) {
        this.world = world;
        this.id = id;
        this.templates = new Templates(world, this);
    }

    public String id() {
        return id;
    }

    /** Adds an approved template with texts as they stand in Business Manager, as {@code Hello {{1}}}. */
    public Template template(String name, String language, String body) {
        return world.locked(() -> templates.add(name, language, body).approve());
    }

    Templates templates() {
        return templates;
    }

    /** Each app that listens, and where to if not to the app's own callback. */
    Map<App, Optional<URI>> subscribers() {
        return subscribers;
    }

    @Override
    public String toString() {
        return "BusinessAccount[" + id + "]";
    }
}
