package io.parley.http;

import io.parley.messaging.channel.HookName;
import io.parley.messaging.channel.Request;
import io.parley.messaging.service.Reception;
import io.parley.messaging.service.WebhookService;
import io.parley.wire.Problem;
import io.parley.wire.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where platforms call. Signatures are checked over the bytes exactly as they came. */
record WebhookRoutes(WebhookService webhooks) {
    private static final String PATH = "/hooks/{type}";
    private static final int LIMIT = 4 * 1024 * 1024;

    List<Route> routes() {
        return List.of(
                Route.get(PATH, "A platform checks that we are here")
                        .answers(200)
                        .forAnyone(this::receive),
                Route.post(PATH, "A platform tells what happened; 200 once everything is stored")
                        .takesUpTo(LIMIT)
                        .answers(200)
                        .forAnyone(this::receive));
    }

    private Answer receive(Ask ask) {
        HookName name = nameOf(ask).orElseThrow(WebhookRoutes::nobodyHome);
        var request = new Request(
                ask.context().method().name(), query(ask), ask.context().headerMap(), ask.body());
        return switch (webhooks.receive(name, request)) {
            case Reception.Taken() -> Answer.empty(200);
            case Reception.Answer(String text) -> Answer.text(200, "text/plain", text);
            case Reception.Rejected() -> ask.refused(Problem.of(ProblemCode.WEBHOOK_FORGED));
            case Reception.NobodyHome() -> throw nobodyHome();
        };
    }

    private static Optional<HookName> nameOf(Ask ask) {
        try {
            return Optional.of(new HookName(ask.context().pathParam("type")));
        } catch (IllegalArgumentException noSuchWord) {
            return Optional.empty();
        }
    }

    private static Rejected nobodyHome() {
        return new Rejected(Problem.of(ProblemCode.NOT_FOUND, "No channel of this type is installed here."));
    }

    private static Map<String, String> query(Ask ask) {
        var first = new LinkedHashMap<String, String>();
        ask.context().queryParamMap().forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }
}
