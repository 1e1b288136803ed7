package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who writes to one account of a company; each thing they do is told to the apps that listen, by a webhook. What
 * they do returns the id of the message it made.
 */
public final class Customer {
    private final World world;
    private final Account account;
    private final String name;
    private final List<AcceptedSend> unread = new ArrayList<>();
    private final Map<String, Integer> edits = new HashMap<>();
    private volatile String id;
    private volatile String userId = "";
    private volatile boolean hidesNumber;
    private volatile boolean reachable = true;
    private volatile boolean hidesProfile;
    private volatile String username;
    private Optional<Instant> lastWrote = Optional.empty();

    Customer(World world, Account account, String id, String name) {
        this.world = world;
        this.account = account;
        this.id = id;
        this.name = name;
        this.username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Gives them a business-scoped user id (BSUID), as {@code US.13491208655302741918}; WhatsApp only. */
    public Customer userId(String bsuid) {
        userId = bsuid;
        return this;
    }

    /** Webhooks name them by their BSUID only from now on, as those of people with a username do. */
    public Customer hidesNumber() {
        hidesNumber = true;
        return this;
    }

    /** Whether messages reach them; they do at first. */
    public Customer reachable(boolean nowReachable) {
        reachable = nowReachable;
        return this;
    }

    /** Asking for their profile fails from now on. */
    public Customer hidesProfile() {
        hidesProfile = true;
        return this;
    }

    /** Takes a username, which may be all that their profile shows; Instagram only. */
    public Customer username(String other) {
        username = other;
        return this;
    }

    public String writes(String text) {
        return does(new Said.Text(text, ""));
    }

    public String answers(String messageId, String text) {
        return does(new Said.Text(text, messageId));
    }

    /** Passes on what somebody else wrote; often is five times or more. Only WhatsApp tells. */
    public String forwards(String text, boolean often) {
        return does(new Said.Forwarded(text, often));
    }

    /** Calls, and hears it ring; returns the id of the call. WhatsApp only. */
    public String calls() {
        var callId = "wacid." + world.ids().opaque();
        does(new Said.Called(callId));
        return callId;
    }

    /** The call is over, after so many seconds of talk; after none nobody had taken it. */
    public void hangsUp(String callId, int seconds) {
        does(new Said.HungUp(callId, seconds));
    }

    /** Sends a file: its kind is image, video, audio, document or sticker. */
    public String sends(String kind, String mimeType, byte[] bytes, String caption) {
        var filename = kind.equals("document") ? "file" : "";
        return does(new Said.Media(kind, mimeType, Content.of(bytes), caption, filename));
    }

    public String sendsLocation(double latitude, double longitude, String place) {
        return does(new Said.Location(latitude, longitude, place));
    }

    /** Shares somebody's card; WhatsApp only. */
    public String sendsContact(String ofName, String phone) {
        return does(new Said.Contact(ofName, phone));
    }

    /** Presses a button of a message, or of the menu when no message is named. */
    public String presses(String payload, String title, String onMessageId) {
        return does(new Said.Pressed(payload, title, onMessageId));
    }

    /** Chooses a row of a list, or a quick reply. */
    public String chooses(String payload, String title, String onMessageId) {
        return does(new Said.Chosen(payload, title, onMessageId));
    }

    public String reacts(String messageId, String emoji) {
        return does(new Said.Reacted(messageId, emoji));
    }

    public String takesReactionBack(String messageId) {
        return does(new Said.Reacted(messageId, ""));
    }

    public String edits(String messageId, String text) {
        return does(new Said.Edited(messageId, text, edits.merge(messageId, 1, Integer::sum)));
    }

    public String deletes(String messageId) {
        return does(new Said.Deleted(messageId));
    }

    /** Comes by an advertisement ({@code ADS}) or a link ({@code SHORTLINK}). */
    public String comesBy(String source, String reference) {
        return does(new Said.Referred(reference, source));
    }

    /**
     * Does anything else, in the platform's own words: what stands beside {@code from} and {@code id} on WhatsApp, as
     * {@code {"type":"order","order":{...}}}; what stands beside {@code sender} elsewhere, as {@code {"message":{...}}}.
     */
    public String doesOther(String json) {
        if (Json.read(json) instanceof ObjectNode words) {
            return does(new Said.Other(words));
        }
        throw new IllegalArgumentException("not an object in JSON");
    }

    /** Moves to another number; WhatsApp only. */
    public String changesNumber(String newNumber) {
        return world.locked(() -> {
            var messageId = does(new Said.NumberChanged(id, newNumber));
            account.rename(this, newNumber);
            id = newNumber;
            return messageId;
        });
    }

    /** Opens the conversation: everything that reached them is reported as read. */
    public void reads() {
        world.locked(() -> {
            world.reports().read(this, List.copyOf(unread));
            unread.clear();
            return this;
        });
    }

    private String does(Said said) {
        return world.locked(() -> {
            var messageId = world.ids().message(account.platform());
            if (said.opensWindow()) {
                lastWrote = Optional.of(world.now());
            }
            world.reports().did(this, said, messageId);
            return messageId;
        });
    }

    void receives(AcceptedSend message) {
        unread.add(message);
    }

    Account account() {
        return account;
    }

    String userId() {
        return userId;
    }

    String username() {
        return username;
    }

    boolean showsNumber() {
        return !hidesNumber;
    }

    boolean isReachable() {
        return reachable;
    }

    boolean showsProfile() {
        return !hidesProfile;
    }

    Optional<Instant> lastWrote() {
        return lastWrote;
    }

    @Override
    public String toString() {
        return "Customer of " + account;
    }
}
