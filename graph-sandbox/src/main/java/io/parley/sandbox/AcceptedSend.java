package io.parley.sandbox;

/**
 * A message the fake Graph API has taken.
 *
 * @param reference the {@code biz_opaque_callback_data} it came with, or empty text
 * @param replyTo the id of the message it answers, or empty text
 * @param id what the platform calls it
 */
public record AcceptedSend(String account, String to, String text, String reference, String replyTo, String id) {
    @Override
    public String toString() {
        return "AcceptedSend[" + reference + ", " + id + "]";
    }
}
