package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.organization.Office;
import io.parley.messaging.service.ChannelService;
import io.parley.messaging.service.ConversationService;
import io.parley.messaging.service.OfficeService;
import io.parley.messaging.service.TeamService;
import io.parley.wire.ChannelRow;
import io.parley.wire.UnitPatches;
import io.parley.wire.UnitRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offices and teams, who belongs to them, and what belongs to an office. */
record UnitRoutes(
        OfficeService offices, TeamService teams, ChannelService channels, ConversationService conversations) {
    private static final String OFFICES = "/api/v1/offices";
    private static final String TEAMS = "/api/v1/teams";
    private static final Schema NAME = text().and("minLength", 1).and("maxLength", Office.MAX_NAME);
    private static final Schema OFFICE = object(field("office", text().orNull()));

    List<Route> routes() {
        return List.of(
                Route.get(OFFICES, "All offices, the oldest first")
                        .answers(200, Schemas.page("Unit"))
                        .forMembers((ask, caller) -> ask.answer(
                                offices.all(caller),
                                all -> Pages.whole(all.stream().map(UnitRow::of).toList()))),
                Route.post(OFFICES, "Open an office")
                        .takes(object(field("name", NAME), optional("members", list(text()))))
                        .answers(201, ref("Unit"))
                        .forMembers(this::openOffice),
                Route.patch(OFFICES + "/{id}", "Rename an office, or say who belongs to it")
                        .takes(patch())
                        .answers(200, ref("Unit"))
                        .forMembers((ask, caller) -> ask.answer(
                                offices.change(caller, ask.office(), ask.read(UnitPatches::patch)),
                                office -> Answer.json(200, UnitRow.of(office)))),
                Route.delete(OFFICES + "/{id}", "Close an office that no channel and no conversation belongs to")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(offices.delete(caller, ask.office()), gone -> Answer.empty(204))),
                Route.get(TEAMS, "All teams, the oldest first")
                        .answers(200, Schemas.page("Unit"))
                        .forMembers((ask, caller) -> ask.answer(
                                teams.all(caller),
                                all -> Pages.whole(all.stream().map(UnitRow::of).toList()))),
                Route.post(TEAMS, "Make a team")
                        .takes(object(field("name", NAME), optional("members", list(text()))))
                        .answers(201, ref("Unit"))
                        .forMembers(this::makeTeam),
                Route.patch(TEAMS + "/{id}", "Rename a team, or say who belongs to it")
                        .takes(patch())
                        .answers(200, ref("Unit"))
                        .forMembers((ask, caller) -> ask.answer(
                                teams.change(caller, ask.team(), ask.read(UnitPatches::patch)),
                                team -> Answer.json(200, UnitRow.of(team)))),
                Route.delete(TEAMS + "/{id}", "Remove a team")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(teams.delete(caller, ask.team()), gone -> Answer.empty(204))),
                Route.put("/api/v1/channels/{id}/office", "Say to which office a channel's new conversations belong")
                        .takes(OFFICE)
                        .answers(200, ref("Channel"))
                        .forMembers((ask, caller) -> ask.answer(
                                channels.move(caller, ask.channel(), office(ask)),
                                channel -> Answer.json(200, ChannelRow.of(channel)))),
                Route.put("/api/v1/conversations/{id}/office", "Move a conversation to an office, or to none")
                        .takes(OFFICE)
                        .answers(200, OFFICE)
                        .forMembers((ask, caller) -> ask.answer(
                                conversations.move(caller, ask.conversation(), office(ask)),
                                moved -> Answer.json(
                                        200, Map.of("office", moved.office().map(OfficeId::toString))))));
    }

    static Schema schema() {
        return object(field("id", text()), field("name", NAME), field("members", list(text())));
    }

    private static Schema patch() {
        return object(optional("name", NAME), optional("members", list(text())));
    }

    private Answer openOffice(Ask ask, Caller caller) {
        var wanted = ask.read(UnitPatches::unit);
        return ask.answer(
                offices.create(caller, wanted.name(), wanted.members()),
                office -> Answer.json(201, UnitRow.of(office)));
    }

    private Answer makeTeam(Ask ask, Caller caller) {
        var wanted = ask.read(UnitPatches::unit);
        return ask.answer(
                teams.create(caller, wanted.name(), wanted.members()), team -> Answer.json(201, UnitRow.of(team)));
    }

    private static Optional<OfficeId> office(Ask ask) {
        return ask.read(fields -> {
            var office = fields.requiredOrNull("office", "the id of an office, or null", OfficeId::parse);
            return fields.result(() -> office);
        });
    }
}
