package io.parley.http;

import static io.parley.http.Schema.any;
import static io.parley.http.Schema.field;
import static io.parley.http.Schema.flag;
import static io.parley.http.Schema.object;
import static io.parley.http.Schema.optional;
import static io.parley.http.Schema.ref;
import static io.parley.http.Schema.text;

import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.SettingsForm;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.ChannelCareService;
import io.parley.messaging.service.ChannelKind;
import io.parley.messaging.service.ChannelService;
import io.parley.messaging.service.ChannelSignUpService;
import io.parley.messaging.service.KnownChannel;
import io.parley.wire.ChannelKindRow;
import io.parley.wire.ChannelRequests;
import io.parley.wire.ChannelRow;
import io.parley.wire.ChannelRows;
import java.util.List;
import java.util.Map;

/** The organization's accounts on platforms, from sign-up to the end. */
record ChannelRoutes(ChannelService channels, ChannelCareService care, ChannelSignUpService signUps) {
    private static final String ALL = "/api/v1/channels";
    private static final String ONE = ALL + "/{id}";
    private static final String SIGN_UP = ALL + "/sign-up/{type}";

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/channel-types", "The types of channels that this server has, and what each can")
                        .answers(200, Schemas.page("ChannelType"))
                        .forMembers((ask, caller) -> ask.answer(
                                channels.kinds(caller),
                                kinds -> Pages.whole(
                                        kinds.stream().map(ChannelKindRow::of).toList()))),
                Route.get(ALL, "The organization's channels, the oldest first")
                        .answers(200, Schemas.page("Channel"))
                        .forMembers((ask, caller) -> ask.answer(
                                channels.all(caller),
                                all -> Pages.whole(
                                        all.stream().map(ChannelRow::of).toList()))),
                Route.post(ALL, "Connect an account: the platform is asked first whether it works")
                        .takes(connect())
                        .answers(201, ref("KnownChannel"))
                        .forMembers(this::connect),
                Route.post(SIGN_UP, "Begin to connect accounts by agreeing at their platform")
                        .answers(200, object(field("url", text()), field("state", text())))
                        .forMembersInSecret((ask, caller) -> ask.answer(
                                signUps.begin(caller, type(ask)),
                                begun -> Answer.json(
                                        200, Map.of("url", begun.address().toString(), "state", begun.state())))),
                Route.post(SIGN_UP + "/complete", "The accounts that the platform lets us connect, with handles")
                        .takes(object(field("code", text()), field("state", text()), optional("redirectUri", text())))
                        .answers(200, Schemas.page("FoundAccount"))
                        .forMembersInSecret(this::complete),
                Route.get(ONE, "A channel with what it was told, but for its secrets")
                        .answers(200, ref("KnownChannel"))
                        .forMembers((ask, caller) -> known(ask, 200, channels.settings(caller, ask.channel()))),
                Route.patch(ONE, "Tell a channel something else: what is left out stays, null takes a setting away")
                        .takes(object(
                                optional("name", text()), optional("settings", any()), optional("verify", flag())))
                        .answers(200, ref("KnownChannel"))
                        .forMembers(this::change),
                Route.delete(ONE, "Disconnect an account; its conversations stay, its secrets do not")
                        .answers(204)
                        .forMembers((ask, caller) ->
                                ask.answer(channels.disconnect(caller, ask.channel()), gone -> Answer.empty(204))),
                Route.post(ONE + "/test", "Ask the platform how a channel is")
                        .answers(200, ref("ChannelTest"))
                        .forMembers((ask, caller) -> ask.answer(
                                care.test(caller, ask.channel()),
                                tested -> Answer.json(200, ChannelRows.tested(tested)))),
                Route.post(ONE + "/refresh-token", "Renew a channel's credentials now")
                        .answers(200, ref("ChannelHealth"))
                        .forMembers((ask, caller) -> ask.answer(
                                care.renewToken(caller, ask.channel()),
                                channel -> Answer.json(200, ChannelRows.health(channel)))),
                Route.get(ONE + "/health", "How a channel is, as far as anybody knows")
                        .answers(200, ref("ChannelHealth"))
                        .forMembers((ask, caller) -> ask.answer(
                                channels.find(caller, ask.channel()),
                                channel -> Answer.json(200, ChannelRows.health(channel)))));
    }

    private static Schema connect() {
        return object(
                field("type", text()),
                optional("account", text()),
                optional("handle", text()),
                optional("name", text().and("minLength", 1).and("maxLength", ChannelRequests.LONGEST_NAME)),
                // What it holds depends on the type: GET /channel-types tells.
                optional("settings", any()),
                optional("office", text()),
                optional("verify", flag()));
    }

    private Answer connect(Ask ask, Caller caller) {
        var wanted = ask.read(fields -> ChannelRequests.connect(fields, type -> kind(caller, type)));
        var connected = wanted.handle()
                .map(handle -> channels.connect(caller, wanted.channel(), handle))
                .orElseGet(() -> channels.connect(caller, wanted.channel()));
        return known(ask, 201, connected.map(KnownChannel::new));
    }

    private ChannelKind kind(Caller caller, String type) {
        return orRejected(channels.kind(caller, type));
    }

    private Answer change(Ask ask, Caller caller) {
        var id = ask.channel();
        var type = orRejected(channels.settings(caller, id)).channel().type();
        SettingsForm form = kind(caller, type.name()).form();
        return known(ask, 200, channels.change(caller, id, ask.read(fields -> ChannelRequests.patch(fields, form))));
    }

    private static Answer known(Ask ask, int status, Outcome<KnownChannel> outcome) {
        return ask.answer(outcome, channel -> Answer.json(status, ChannelRows.known(channel)));
    }

    private Answer complete(Ask ask, Caller caller) {
        var came = ask.read(ChannelRequests::completion);
        return ask.answer(
                signUps.complete(caller, type(ask), came.code(), came.state(), came.redirect()),
                found -> Pages.whole(found.stream().map(ChannelRows::found).toList()));
    }

    private static ChannelType type(Ask ask) {
        try {
            return new ChannelType(ask.path("type"));
        } catch (IllegalArgumentException noSuchName) {
            throw Ask.refusal(new Refusal.NotFound("channel type"));
        }
    }

    private static <T> T orRejected(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw Ask.refusal(why);
        };
    }
}
