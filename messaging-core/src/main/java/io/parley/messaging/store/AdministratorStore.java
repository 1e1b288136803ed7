package io.parley.messaging.store;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;

/** Which members run the whole server, beside being members of their organization. */
public interface AdministratorStore {
    boolean contains(OrganizationId organization, MemberId member);

    /** Makes a member an administrator; changes nothing for one who is. */
    void appoint(OrganizationId organization, MemberId member);

    /** Makes an administrator an ordinary member; changes nothing for one who is. */
    void dismiss(OrganizationId organization, MemberId member);
}
