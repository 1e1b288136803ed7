package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.ref;

import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Availability;
import io.parley.messaging.service.ChannelService;
import io.parley.messaging.service.MemberService;
import io.parley.wire.ChannelRow;
import io.parley.wire.Rows;
import java.util.List;

/** Who works, and on which channels. */
record TeamRoutes(MemberService members, ChannelService channels) {
    List<Route> routes() {
        return List.of(
                Route.put("/api/v1/me/availability", "Take new conversations from now on, or no more")
                        .takes(object(field("availability", Schemas.AVAILABILITY)))
                        .answers(200, ref("Member"))
                        .forMembers(this::setAvailability),
                Route.get("/api/v1/channels", "The organization's channels, the oldest first")
                        .answers(200, Schemas.page("Channel"))
                        .forMembers((ask, caller) -> ask.answer(
                                channels.all(caller),
                                all -> Pages.whole(
                                        all.stream().map(ChannelRow::of).toList()))));
    }

    private Answer setAvailability(Ask ask, Caller caller) {
        Availability wanted = ask.read(fields -> {
            var word = fields.requiredWord("availability", Availability.class);
            return fields.result(word::orElseThrow);
        });
        return ask.answer(members.setAvailability(caller, wanted), member -> Answer.json(200, Rows.member(member)));
    }
}
