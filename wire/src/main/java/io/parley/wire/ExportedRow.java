package io.parley.wire;

import io.parley.messaging.contact.Contact;
import io.parley.messaging.feed.Event;
import io.parley.messaging.service.Exported;
import java.util.LinkedHashMap;
import java.util.Map;

/** A line of an organization's export: what it is, and the row as the API shows it. */
public record ExportedRow(String type, Object data) {
    public static ExportedRow of(Exported exported) {
        return switch (exported) {
            case Exported.OfOrganization(var organization) ->
                new ExportedRow("organization", TenantRow.of(organization));
            case Exported.OfMember(var member) -> new ExportedRow("member", Rows.member(member));
            case Exported.OfChannel(var channel) -> new ExportedRow("channel", ChannelRow.of(channel));
            case Exported.OfContact(var contact) -> new ExportedRow("contact", contact(contact));
            case Exported.OfEvent(Event event) ->
                new ExportedRow("event", Frames.event(event.conversation(), event.happened(), ""));
            case Exported.OfAudit(var entry) -> new ExportedRow("audit", AuditRow.of(entry));
        };
    }

    private static Map<String, Object> contact(Contact contact) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", contact.id().toString());
        row.put("name", contact.name());
        row.put("createdAt", contact.createdAt());
        return row;
    }
}
