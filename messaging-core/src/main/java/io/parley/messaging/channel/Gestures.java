package io.parley.messaging.channel;

/** The facet of an adapter whose platform shows more than messages. */
public interface Gestures {
    /** Makes it, with one call at most. Never throws. */
    Asked<Done> make(Gesture gesture, Session session);
}
