package io.parley.messaging.channel;

import java.util.Set;

/** The facet of an adapter whose platform must be told to call us. No method throws; each may be repeated. */
public interface Subscription {
    /** From now on the platform calls us about the account. */
    Asked<Done> subscribe(AccountId account, Session session);

    /** From now on it does not. */
    Asked<Done> unsubscribe(AccountId account, Session session);

    /** What the platform should tell us about and does not: all is well when empty. */
    Asked<Set<String>> missing(AccountId account, Session session);
}
