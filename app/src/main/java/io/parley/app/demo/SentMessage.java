package io.parley.app.demo;

/**
 * A message that was sent to a customer through the stand-in. Prints without its text.
 *
 * @param number counts up from one
 * @param reference what the sender gave along, to be returned with each report
 */
public record SentMessage(long number, String to, String id, String text, String reference) {
    @Override
    public String toString() {
        return "SentMessage[" + number + "]";
    }
}
