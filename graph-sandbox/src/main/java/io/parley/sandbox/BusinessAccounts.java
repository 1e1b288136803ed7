package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Set;

/** Calls about a WhatsApp business account; page: WhatsApp Business Management API. */
final class BusinessAccounts {
    private static final String MANAGEMENT = "whatsapp_business_management";

    private final World world;
    private final URI address;

    BusinessAccounts(World world, URI address) {
        this.world = world;
        this.address = address;
    }

    Answer answer(GraphCall call, BusinessAccount owner) {
        var app = call.tokenFor(owner.id(), MANAGEMENT).app();
        return switch (call.what()) {
            case "GET /message_templates", "POST /message_templates", "DELETE /message_templates" ->
                templates(call, owner);
            case "GET /subscribed_apps", "POST /subscribed_apps", "DELETE /subscribed_apps" ->
                subscribedApps(call, owner, app);
            case "GET /phone_numbers" -> phoneNumbers(call, owner);
            case "GET /" ->
                Answers.of(
                        Json.object("id", owner.id()).put("name", "Sandbox").put("timezone_id", "1"),
                        call.fields(),
                        Set.of("name", "timezone_id"));
            default -> throw GraphErrors.unknownObject(owner.id()).refused();
        };
    }

    private Answer templates(GraphCall call, BusinessAccount owner) {
        if (call.is("POST")) {
            return owner.templates().create(call);
        }
        return call.is("DELETE")
                ? owner.templates().delete(call)
                : owner.templates().list(call, address + call.http().path());
    }

    /** An app may have the webhooks of one account sent elsewhere; page: Webhooks, Override. */
    private Answer subscribedApps(GraphCall call, BusinessAccount owner, App app) {
        if (call.is("POST")) {
            var override = call.parameter("override_callback_uri").map(URI::create);
            owner.subscribers().put(app, override);
            return Answers.success();
        }
        if (call.is("DELETE")) {
            owner.subscribers().remove(app);
            return Answers.success();
        }
        var apps = new ArrayList<JsonNode>();
        owner.subscribers().forEach((subscriber, override) -> {
            var item = Json.object();
            item.putObject("whatsapp_business_api_data")
                    .put("id", subscriber.id())
                    .put("name", "Sandbox app");
            override.ifPresent(uri -> item.put("override_callback_uri", uri.toString()));
            apps.add(item);
        });
        return Answers.list(apps);
    }

    private Answer phoneNumbers(GraphCall call, BusinessAccount owner) {
        var numbers = new ArrayList<JsonNode>();
        for (var account : world.accounts()) {
            if (account instanceof PhoneNumber number && number.owner().equals(owner)) {
                numbers.add(PhoneNumbers.json(number));
            }
        }
        return Answers.page(numbers, call, address + call.http().path());
    }
}
