package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Content;

/** What a customer does. Empty text stands for "none". */
sealed interface Said {
    record Text(String text, String replyTo) implements Said {}

    /** Somebody else's words, passed on. */
    record Forwarded(String text, boolean often) implements Said {}

    /** An image, video, audio, document or sticker. */
    record Media(String kind, String mimeType, Content content, String caption, String filename) implements Said {}

    record Location(double latitude, double longitude, String name) implements Said {}

    record Contact(String name, String phone) implements Said {}

    /** A button of a message of ours, or of a menu when {@code on} is empty. */
    record Pressed(String payload, String title, String on) implements Said {}

    /** A row of a list of ours on WhatsApp; a quick reply on Messenger and Instagram. */
    record Chosen(String payload, String title, String on) implements Said {}

    /** No emoji takes the reaction back. */
    record Reacted(String messageId, String emoji) implements Said {}

    record Edited(String messageId, String text, int times) implements Said {}

    record Deleted(String messageId) implements Said {}

    /** Came by a link or an advertisement. */
    record Referred(String reference, String source) implements Said {}

    record NumberChanged(String from, String to) implements Said {}

    /** Called; nobody has taken it yet. */
    record Called(String callId) implements Said {}

    /** The call is over; without seconds nobody had taken it. */
    record HungUp(String callId, int seconds) implements Said {}

    /** Anything else, in the platform's own words. */
    record Other(ObjectNode words) implements Said {}

    /** Whether the company may answer freely from then on; page: Messenger Platform Policy, and Cloud API, Pricing. */
    default boolean opensWindow() {
        return switch (this) {
            case Text ignored -> true;
            case Forwarded ignored -> true;
            case Called ignored -> true;
            case Media ignored -> true;
            case Location ignored -> true;
            case Contact ignored -> true;
            case Pressed ignored -> true;
            case Chosen ignored -> true;
            case Reacted ignored -> true;
            case Referred ignored -> true;
            case Other ignored -> true;
            case HungUp ignored -> false;
            case Edited ignored -> false;
            case Deleted ignored -> false;
            case NumberChanged ignored -> false;
        };
    }
}
