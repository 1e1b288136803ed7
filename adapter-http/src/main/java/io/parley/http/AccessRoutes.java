package io.parley.http;

import static io.parley.http.Schema.decimal;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.instant;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.number;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;
import static io.parley.http.Schema.words;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.Place;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.service.AccessService;
import io.parley.wire.AddressRulesRow;
import io.parley.wire.Locations;
import io.parley.wire.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From where the organization's members get in. */
record AccessRoutes(AccessService access) {
    private static final String ADDRESSES = "/api/v1/organization/ip-allowlist";

    private static final String PLACES = "/api/v1/organization/access-policy";
    private static final String CHECKS = "/api/v1/organization/location-checks";

    List<Route> routes() {
        return List.of(
                Route.get(ADDRESSES, "From which networks members get in; no range for everywhere")
                        .answers(200, ref("IpAllowlist"))
                        .forMembers((ask, caller) ->
                                ask.answer(access.addressRules(caller), rules -> Answer.json(200, row(rules, caller)))),
                Route.put(ADDRESSES, "Replace the networks; who is connected from elsewhere is cut off at once")
                        .takes(object(field("ranges", ranges())))
                        .answers(200, ref("IpAllowlist"))
                        .forMembers(this::replace),
                Route.get(PLACES, "Which roles have to be at which place to sign in")
                        .answers(200, ref("AccessPolicy"))
                        .forMembers((ask, caller) ->
                                ask.answer(access.placeRules(caller), rules -> Answer.json(200, Locations.row(rules)))),
                Route.put(PLACES, "Replace the places and who has to be there; asked at the next sign-in")
                        .takes(ref("AccessPolicy"))
                        .answers(200, ref("AccessPolicy"))
                        .forMembers((ask, caller) -> ask.answer(
                                access.replace(caller, ask.read(Locations::rules)),
                                rules -> Answer.json(200, Locations.row(rules)))),
                Route.get(CHECKS, "Where members were when they signed in, about, for 90 days; the newest first")
                        .query("limit", "How many, up to 100", number())
                        .query("cursor", "From the page before", text())
                        .answers(200, page(ref("LocationCheck")))
                        .forMembers(this::checks));
    }

    private Answer checks(Ask ask, Caller caller) {
        int limit = ask.limit();
        var before = ask.query("cursor", "one that a page gave you", LocationCheckId::parse);
        var wanted = new AccessService.CheckPage(before, limit + 1);
        return ask.answer(access.locationChecks(caller, wanted), found -> {
            var rows = found.stream().limit(limit).map(Locations::row).toList();
            return Pages.part(
                    rows, found.size() > limit ? Optional.of(rows.getLast().id()) : Optional.empty());
        });
    }

    private static Schema page(Schema row) {
        return object(
                field("data", list(row)),
                field("page", object(field("next", text().orNull()), field("hasMore", flag()))));
    }

    private static Map<String, Schema> places() {
        var place = object(
                field("name", text().and("maxLength", Place.MAX_NAME)),
                field("latitude", decimal()),
                field("longitude", decimal()),
                field("radiusMeters", number().and("minimum", Place.MIN_RADIUS).and("maximum", Place.MAX_RADIUS)));
        var seen = object(
                field("latitude", decimal()),
                field("longitude", decimal()),
                field("place", text()),
                field("distanceMeters", number()));
        return Map.of(
                "AccessPolicy",
                object(field("enforce", flag()), field("roles", list(text())), field("places", list(place))),
                "LocationCheck",
                object(
                        field("id", text()),
                        field("at", instant()),
                        field("member", text()),
                        field("result", words(Words.all(LocationCheck.Result.class))),
                        field("seen", seen.orNull())));
    }

    static Map<String, Schema> schemas() {
        var range = object(field("range", text()), field("note", text()));
        var all = new HashMap<>(places());
        all.put("IpAllowlist", object(field("ranges", list(range)), field("yourAddress", text())));
        return Map.copyOf(all);
    }

    private static Schema ranges() {
        var range = object(
                field("range", text().and("maxLength", NetworkRange.MAX_LENGTH)),
                optional("note", text().and("maxLength", AddressRules.MAX_NOTE)));
        return list(range).and("maxItems", AddressRules.MOST);
    }

    private Answer replace(Ask ask, Caller caller) {
        AddressRules wanted = ask.read(AddressRulesRow::read);
        return ask.answer(access.replace(caller, wanted), rules -> Answer.json(200, row(rules, caller)));
    }

    private static AddressRulesRow row(AddressRules rules, Caller caller) {
        return AddressRulesRow.of(rules, caller.origin());
    }
}
