package io.parley.whatsapp;

import io.parley.messaging.channel.Health;

/**
 * What something that happened to an account means.
 *
 * @param health of the channel, as far as this alone tells
 * @param code a stable word of ours
 * @param explanation a sentence with the way out
 */
record News(Health health, String code, String explanation) {
    static News good(String code, String explanation) {
        return new News(Health.CONNECTED, code, explanation);
    }

    static News bad(String code, String explanation) {
        return new News(Health.DEGRADED, code, explanation);
    }

    static News theEnd(String code, String explanation) {
        return new News(Health.DISCONNECTED, code, explanation);
    }
}
