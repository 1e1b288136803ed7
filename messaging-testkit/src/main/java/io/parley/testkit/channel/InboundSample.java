package io.parley.testkit.channel;

/** A body that a platform posts, for the kit to work with. What is about a contact is about the one of {@link #TEXT}. */
public enum InboundSample {
    TEXT("one text of a contact and nothing else"),
    TEXT_AGAIN("another message with the same words by the same contact: only what tells two messages apart differs"),
    REPLY("one text that answers another message"),
    PICTURE("one picture of a contact"),
    PRESSED("one button, or row of a list, that a contact pressed"),
    PLACE("one place that a contact sent"),
    CARD("one card of a person that a contact sent"),
    REACTION("one reaction of a contact to a message"),
    FORWARDED("one text of another that a contact passed on"),
    CALL("one call by a contact"),
    DELIVERED("one report that a message was delivered"),
    READ("one report that a message was read"),
    ECHO("one message of the account itself that we did not send"),
    UNKNOWN_MESSAGE("one message of a kind that nobody knows yet"),
    UNKNOWN_EVENT("one event, no message, of a kind that nobody knows yet"),
    THREE_EVENTS("three different events in one list"),
    TWO_ACCOUNTS("events of two accounts");

    private final String what;

    InboundSample(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }
}
