package io.parley.sandbox;

/**
 * A message that was taken. Prints nothing that somebody wrote.
 *
 * @param number its place in the ledger, from 1
 * @param account the phone number's id, the page, the Instagram account: as the path of the call named it
 * @param kind text, image, template, interactive, reaction ...
 * @param text the words: a text, a caption, a body, a template's name, an emoji; or empty
 * @param media the link or the id of what was attached, or empty text
 * @param reference {@code biz_opaque_callback_data} or {@code metadata}, or empty text
 * @param replyTo the id of the message it answers, or empty text
 * @param id what the platform calls it
 */
public record AcceptedSend(
        long number,
        String account,
        String to,
        String kind,
        String text,
        String media,
        String reference,
        String replyTo,
        String id) {

    /** A text that no sandbox has numbered. */
    public AcceptedSend(String account, String to, String text, String reference, String replyTo, String id) {
        this(0, account, to, "text", text, "", reference, replyTo, id);
    }

    AcceptedSend numbered(long place) {
        return new AcceptedSend(place, account, to, kind, text, media, reference, replyTo, id);
    }

    /** Whether it went to somebody, however their phone number is written. */
    public boolean wentTo(String recipient) {
        return to.equals(recipient) || to.replace("+", "").equals(recipient.replace("+", ""));
    }

    @Override
    public String toString() {
        return "AcceptedSend[" + reference + ", " + id + "]";
    }
}
