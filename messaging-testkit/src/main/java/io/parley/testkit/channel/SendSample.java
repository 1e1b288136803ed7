package io.parley.testkit.channel;

/** An answer that a platform gives to a message, for the kit to work with. */
public enum SendSample {
    TAKEN("the platform takes the message"),
    LIMITED("too many messages for the account; with the header Retry-After: 7"),
    LIMITED_TO_ONE("too many messages to one contact"),
    UNAVAILABLE("a documented, passing fault of the platform: nothing was sent"),
    DEAD_CREDENTIALS("the credentials are no longer good"),
    RESTRICTED("the platform restricts the account, or a permission is missing"),
    UNREACHABLE("the contact cannot be reached there"),
    WINDOW_CLOSED("the contact wrote too long ago"),
    REFUSED("the message itself is wrong"),
    UPLOADED("a file was uploaded");

    private final String what;

    SendSample(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }
}
