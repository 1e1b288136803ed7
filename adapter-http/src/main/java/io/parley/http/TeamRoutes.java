package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.service.MemberService;
import io.parley.wire.Rows;
import java.util.List;

/** Who works. */
record TeamRoutes(MemberService members) {
    List<Route> routes() {
        return List.of(Route.put("/api/v1/me/availability", "Take new conversations from now on, or no more")
                .takes(object(field("availability", Schemas.AVAILABILITY)))
                .answers(200, ref("Member"))
                .forMembers(this::setAvailability));
    }

    private Answer setAvailability(Ask ask, Caller caller) {
        Availability wanted = ask.read(fields -> {
            var word = fields.requiredWord("availability", Availability.class);
            return fields.result(word::orElseThrow);
        });
        return ask.answer(members.setAvailability(caller, wanted), member -> Answer.json(200, Rows.member(member)));
    }
}
