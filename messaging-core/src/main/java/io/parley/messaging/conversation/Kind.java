package io.parley.messaging.conversation;

/** Who talks with whom. */
public enum Kind {
    /** A contact and the team, over a channel. */
    CUSTOMER,
    /** Two members. */
    DIRECT,
    /** Several members. */
    GROUP,
    /** The team among itself, about something. */
    INTERNAL;

    /** Whether only those who take part in it may see it. */
    public boolean isPrivate() {
        return this == DIRECT || this == GROUP;
    }
}
