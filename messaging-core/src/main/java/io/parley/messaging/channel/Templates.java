package io.parley.messaging.channel;

import java.util.List;

/** The facet of an adapter whose platform approves templates, which may be sent when free text may not. */
public interface Templates {
    /** All templates of the channel's account. Never throws. */
    Asked<List<MessageTemplate>> list(AccountId account, Session session);
}
