package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.service.RoleService;
import io.parley.wire.RolePatches;
import io.parley.wire.RoleRow;
import io.parley.wire.Words;
import java.util.List;

/** What members may do: the roles that are built in, and those that an organization makes. */
record RoleRoutes(RoleService roles) {
    private static final String ALL = "/api/v1/roles";
    private static final String ONE = ALL + "/{key}";
    private static final Schema NAME = text().and("minLength", 1).and("maxLength", Role.MAX_NAME);
    private static final Schema PERMISSIONS = list(words(Words.all(Permission.class)));

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "All roles: those built in, then the organization's own")
                        .answers(200, Schemas.page("Role"))
                        .forMembers((ask, caller) -> ask.answer(
                                roles.all(caller),
                                all -> Pages.whole(all.stream().map(RoleRow::of).toList()))),
                Route.post(ALL, "Make a role, of permissions that the caller has")
                        .takes(object(
                                field("key", text()),
                                field("name", NAME),
                                field("permissions", PERMISSIONS),
                                optional("ownOfficeOnly", flag())))
                        .answers(201, ref("Role"))
                        .forMembers((ask, caller) -> ask.answer(
                                roles.create(caller, ask.read(RolePatches::role)),
                                role -> Answer.json(201, RoleRow.of(role)))),
                Route.patch(ONE, "Change one of the organization's own roles, at once for all who have it")
                        .takes(object(
                                optional("name", NAME),
                                optional("permissions", PERMISSIONS),
                                optional("ownOfficeOnly", flag())))
                        .answers(200, ref("Role"))
                        .forMembers((ask, caller) -> ask.answer(
                                roles.change(caller, ask.role(), ask.read(RolePatches::patch)),
                                role -> Answer.json(200, RoleRow.of(role)))),
                Route.delete(ONE, "Remove one of the organization's own roles that nobody has")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(roles.delete(caller, ask.role()), gone -> Answer.empty(204))));
    }

    static Schema schema() {
        return object(
                field("key", text()),
                field("name", NAME),
                field("permissions", PERMISSIONS),
                field("ownOfficeOnly", flag()),
                field("builtIn", flag()));
    }
}
