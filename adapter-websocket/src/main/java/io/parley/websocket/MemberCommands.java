package io.parley.websocket;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.presence.Presence;
import io.parley.messaging.service.MemberService;
import io.parley.messaging.service.PresenceService;
import io.parley.wire.Fields;
import io.parley.wire.PeopleRows;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;

/** What members say of themselves, and ask about each other. */
record MemberCommands(MemberService members, PresenceService presence) {
    Map<String, Command> byName() {
        return Map.of("availability.set", this::setAvailability, "presence.query", this::presenceOf);
    }

    private Reading<Map<String, Object>> setAvailability(Caller caller, Fields fields) {
        var availability = fields.requiredWord("availability", Availability.class);
        return fields.result(() -> members.setAvailability(caller, availability.orElseThrow()))
                .then(outcome -> Answer.of(outcome, member -> Map.of("member", Rows.member(member))));
    }

    private Reading<Map<String, Object>> presenceOf(Caller caller, Fields fields) {
        var asked = fields.requiredList("members", PresenceService.MOST_ASKED, "the id of a member", MemberId::parse);
        return fields.result(() -> presence.of(caller, asked.orElseThrow()))
                .then(outcome -> Answer.of(outcome, MemberCommands::presences));
    }

    private static Map<String, Object> presences(Map<MemberId, Presence> found) {
        return Map.of(
                "members",
                found.entrySet().stream()
                        .map(each -> PeopleRows.presence(each.getKey(), each.getValue()))
                        .toList());
    }
}
