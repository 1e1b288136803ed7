package io.parley.testkit.channel;

/** What a platform answers to a call of one of an adapter's facets, when all is well. */
public enum FacetSample {
    LOCATED("asked where the picture of InboundSample.PICTURE lies"),
    GONE("asked where a picture lies that is no longer there"),
    GESTURE("something is shown to the contact: a reaction, that somebody types, that all was read"),
    PROFILE("asked who the contact is, and has a name to give"),
    WITHHELD("asked who the contact is, and may not say"),
    SUBSCRIBED("told to call us, and told not to"),
    SUBSCRIPTION("asked what it calls us about"),
    CHECKED("asked how the account is, which is well"),
    RENEWED("asked for new credentials"),
    TEMPLATES("asked for the account's templates"),
    AGREED("asked what somebody has given us access to");

    private final String what;

    FacetSample(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }
}
