package io.parley.messaging.channel;

/** What some platforms can and others cannot. */
public enum Feature {
    /** A message can point at the one it answers. */
    REPLIES,
    /** We can react to a contact's message. */
    REACTIONS,
    /** We can show that somebody types. */
    TYPING,
    /** We can tell the contact that their messages were read. */
    READ_RECEIPTS,
    /** The platform reports when a message has reached the contact's device. */
    DELIVERY_REPORTS,
    /** The platform reports when the contact has read. */
    READ_REPORTS,
    /** Messages with buttons and lists to choose from. */
    CHOICES,
    /** Messages made from an approved template, which may be sent at any time. */
    TEMPLATES,
    /** Places on a map. */
    LOCATIONS,
    /** Cards of people. */
    CONTACT_CARDS
}
