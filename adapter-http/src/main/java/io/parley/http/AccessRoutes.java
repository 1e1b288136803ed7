package io.parley.http;

import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.network.NetworkRange;
import io.parley.messaging.service.AccessService;
import io.parley.wire.AddressRulesRow;
import java.util.List;
import java.util.Map;

/** From where the organization's members get in. */
record AccessRoutes(AccessService access) {
    private static final String ADDRESSES = "/api/v1/organization/ip-allowlist";

    List<Route> routes() {
        return List.of(
                Route.get(ADDRESSES, "From which networks members get in; no range for everywhere")
                        .answers(200, ref("IpAllowlist"))
                        .forMembers((ask, caller) ->
                                ask.answer(access.addressRules(caller), rules -> Answer.json(200, row(rules, caller)))),
                Route.put(ADDRESSES, "Replace the networks; who is connected from elsewhere is cut off at once")
                        .takes(object(field("ranges", ranges())))
                        .answers(200, ref("IpAllowlist"))
                        .forMembers(this::replace));
    }

    static Map<String, Schema> schemas() {
        var range = object(field("range", text()), field("note", text()));
        return Map.of("IpAllowlist", object(field("ranges", list(range)), field("yourAddress", text())));
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
