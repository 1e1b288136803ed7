package io.parley.sandbox;

/** What is checked only on request, for most tests are about something else. */
public enum Rule {
    /** People must have written first, and lately: 24 hours, 7 days for a human agent on Messenger and Instagram. */
    WINDOWS,
    /** Throughput per account and, on WhatsApp, messages per recipient are limited. */
    RATES
}
