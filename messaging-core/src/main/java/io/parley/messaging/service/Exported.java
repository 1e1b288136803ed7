package io.parley.messaging.service;

import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.feed.Event;
import io.parley.messaging.member.Member;
import io.parley.messaging.organization.Organization;

/** One thing of all that is kept of an organization. Passwords, sign-ins and channels' secrets are not among them. */
public sealed interface Exported {
    record OfOrganization(Organization organization) implements Exported {}

    record OfMember(Member member) implements Exported {}

    /** Its secrets are sealed, and stay behind. */
    record OfChannel(Channel channel) implements Exported {}

    record OfContact(Contact contact) implements Exported {}

    /** What happened in a conversation; all events in their order are all of it. */
    record OfEvent(Event event) implements Exported {}

    record OfAudit(AuditEntry entry) implements Exported {}
}
