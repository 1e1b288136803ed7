package io.parley.websocket;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.service.MemberService;
import io.parley.wire.Fields;
import io.parley.wire.Reading;
import io.parley.wire.Rows;
import java.util.Map;

/** What members say of themselves. */
record MemberCommands(MemberService members) {
    Map<String, Command> byName() {
        return Map.of("availability.set", this::setAvailability);
    }

    private Reading<Map<String, Object>> setAvailability(Caller caller, Fields fields) {
        var availability = fields.requiredWord("availability", Availability.class);
        return fields.result(() -> members.setAvailability(caller, availability.orElseThrow()))
                .then(outcome -> Answer.of(outcome, member -> Map.of("member", Rows.member(member))));
    }
}
