package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.list;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.service.TemplateService;
import io.parley.wire.ChannelRequests;
import io.parley.wire.ChannelRows;
import java.util.List;
import java.util.Map;

/** The templates of channels. */
record TemplateRoutes(TemplateService templates) {
    private static final String ALL = "/api/v1/channels/{id}/templates";

    List<Route> routes() {
        return List.of(
                Route.get(ALL, "A channel's templates, as they were fetched last")
                        .answers(200, ref("Templates"))
                        .forMembers((ask, caller) -> ask.answer(
                                templates.all(caller, ask.channel()),
                                listed -> Answer.json(200, ChannelRows.templates(listed)))),
                Route.post(ALL + "/sync", "Fetch a channel's templates from its platform")
                        .answers(200, ref("Templates"))
                        .forMembers((ask, caller) -> ask.answer(
                                templates.fetch(caller, ask.channel()),
                                listed -> Answer.json(200, ChannelRows.templates(listed)))),
                Route.post(ALL + "/preview", "What the contact would read, or what is wrong; nothing is sent")
                        .takes(object(
                                field("name", text()),
                                field("language", text()),
                                optional("header", list(text())),
                                optional("body", list(text())),
                                optional("buttons", any())))
                        .answers(200, object(field("preview", text())))
                        .forMembers((ask, caller) -> ask.answer(
                                templates.preview(caller, ask.channel(), ask.read(ChannelRequests::template)),
                                content -> Answer.json(200, Map.of("preview", content.preview())))));
    }
}
