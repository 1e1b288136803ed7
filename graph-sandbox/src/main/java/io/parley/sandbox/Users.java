package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Set;

/** Calls about the person who logged in; page: Graph API Reference, User. */
final class Users {
    private static final Set<String> USUAL = Set.of("name", "access_token", "category", "tasks");

    private final World world;
    private final URI address;

    Users(World world, URI address) {
        this.world = world;
        this.address = address;
    }

    Answer answer(GraphCall call, FacebookUser user) {
        var token = call.token();
        if (!token.owner().equals(user.id())) {
            throw GraphErrors.unknownObject(user.id()).refused();
        }
        return switch (call.edge()) {
            case "" -> Answers.of(Json.object("id", user.id()).put("name", user.name()), call.fields(), Set.of("name"));
            case "accounts" -> pages(call, user, token);
            default -> throw GraphErrors.unknownObject(user.id()).refused();
        };
    }

    /** Page tokens from a long-lived user token do not expire by time. */
    private Answer pages(GraphCall call, FacebookUser user, Token token) {
        call.tokenFor(user.id(), "pages_show_list");
        var fields = call.fields().isEmpty() ? USUAL : call.fields();
        var pages = new ArrayList<JsonNode>();
        for (var page : user.pages()) {
            var pageToken = world.tokens().grantForPage(token, page);
            pages.add(Answers.chosen(Pages.json(page, pageToken, call), fields));
        }
        return Answers.page(pages, call, address + call.http().path());
    }
}
