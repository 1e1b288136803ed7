package io.parley.messaging.channel;

/** That something was done, where there is nothing more to say. */
public enum Done {
    DONE
}
