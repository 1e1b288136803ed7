package io.parley.messaging.channel;

import io.parley.messaging.contact.Handle;

/** The facet of an adapter whose webhook does not say what contacts are called, and whose platform can be asked. */
public interface ContactProfiles {
    /**
     * Who that is, with one call at most. That the platform has no name to give, or may not give it, is an answer and no
     * failure. Never throws.
     */
    Asked<ContactProfile> profile(AccountId account, Handle contact, Session session);
}
