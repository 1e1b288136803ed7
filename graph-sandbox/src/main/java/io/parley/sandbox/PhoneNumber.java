package io.parley.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A phone number of a company on WhatsApp. */
public final class PhoneNumber extends Account {
    private final String displayed;
    private final BusinessAccount owner;
    private String status = "CONNECTED";
    private String quality = "GREEN";

    PhoneNumber(World world, String id, String displayed, BusinessAccount owner) {
        super(world, id);
        this.displayed = displayed;
        this.owner = owner;
    }

    @Override
    public Platform platform() {
        return Platform.WHATSAPP;
    }

    public BusinessAccount owner() {
        return owner;
    }

    /** The number itself, digits only. */
    public String displayed() {
        return displayed;
    }

    /** CONNECTED, PENDING, BANNED, ...: only the first sends. */
    public PhoneNumber status(String newStatus) {
        return world().locked(() -> {
            status = newStatus;
            return this;
        });
    }

    /** GREEN, YELLOW or RED; a fall is told to the apps. */
    public PhoneNumber quality(String newQuality) {
        return world().locked(() -> {
            quality = newQuality;
            var event = newQuality.equals("GREEN") ? "UNFLAGGED" : "FLAGGED";
            world().reports().quality(this, event);
            return this;
        });
    }

    String status() {
        return status;
    }

    String quality() {
        return quality;
    }

    @Override
    Map<App, Set<String>> subscriptions() {
        var all = new LinkedHashMap<App, Set<String>>();
        owner.subscribers().keySet().forEach(app -> all.put(app, Fields.of(Platform.WHATSAPP)));
        return all;
    }

    @Override
    String entryId() {
        return owner.id();
    }
}
