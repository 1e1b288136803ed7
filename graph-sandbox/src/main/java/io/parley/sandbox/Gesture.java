package io.parley.sandbox;

/**
 * Something that was done towards a customer and is no message: typing, a read mark, a reaction of a page.
 *
 * @param kind typing_on, typing_off, mark_seen, react, unreact, read, typing
 * @param target the id of the message it is about, or empty text
 */
public record Gesture(String account, String to, String kind, String target) {
    @Override
    public String toString() {
        return "Gesture[" + kind + "]";
    }
}
