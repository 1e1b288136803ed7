package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.sandbox.http.Ending.Answer;
import io.parley.sandbox.http.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/** What one may ask of a running sandbox from outside, under {@code /_sandbox}; docs/sandbox.md shows it. */
final class ControlDoor {
    private static final String PATH = "/_sandbox/";
    private static final int LONGEST_WAIT = 60;
    private static final List<String> DEEDS = List.of(
            "appears", "writes", "forwards", "calls", "hangs-up", "reacts", "edits", "deletes", "presses", "reads");

    private final GraphSandbox sandbox;

    ControlDoor(GraphSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static boolean isFor(HttpCall call) {
        return call.path().startsWith(PATH);
    }

    Answer answer(HttpCall call) {
        try {
            var body = Json.read(call.body());
            return switch (call.method() + " " + call.path().substring(PATH.length())) {
                case "POST faults" -> fail(body);
                case "DELETE faults" -> recover();
                case "GET sent" -> sent(call);
                case "POST customers" -> customer(body);
                case "POST tokens" -> endToken(body);
                case "POST webhooks" -> webhooks(body);
                case "POST callbacks" -> listen(body);
                case "POST rules" -> enforce(body);
                default -> problem("There is no " + call.method() + " " + call.path());
            };
        } catch (IllegalArgumentException wrong) {
            return problem(String.valueOf(wrong.getMessage()));
        }
    }

    private static Answer problem(String why) {
        return Answer.json(400, Json.write(Json.object("problem", why)));
    }

    /** {@code {"next": ["reset"], "to": "/messages"}} or {@code {"share": 0.2, "seed": 7, "of": ["reset"]}}. */
    private Answer fail(JsonNode body) {
        if (body.has("share")) {
            var random = new SplittableRandom(body.path("seed").asLong());
            sandbox.failAtRandom(body.path("share").asDouble(), random, faults(body.path("of")));
        } else {
            sandbox.failNextTo(body.path("to").asText(), faults(body.path("next")));
        }
        return Answers.success();
    }

    private static Fault[] faults(JsonNode names) {
        var faults = new ArrayList<Fault>();
        names.forEach(name -> faults.add(FaultNames.fault(name.asText())));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("Name at least one of " + FaultNames.all());
        }
        return faults.toArray(Fault[]::new);
    }

    private Answer recover() {
        sandbox.recover();
        return Answers.success();
    }

    /** {@code ?to=15550100123&after=3&wait=20}: what was sent to somebody after a number, waiting some seconds for it. */
    private Answer sent(HttpCall call) {
        var query = call.query();
        var to = query.getOrDefault("to", "");
        var wait = Math.min(LONGEST_WAIT, number(query.getOrDefault("wait", "0")));
        var after = number(query.getOrDefault("after", "0"));
        var found = to.isEmpty() ? sandbox.accepted() : sandbox.awaitAfter(after, to, Duration.ofSeconds(wait));
        return Answers.list(found.stream().map(ControlDoor::json).toList());
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException(text + " is no number");
        }
        return Long.parseLong(text);
    }

    private static JsonNode json(AcceptedSend send) {
        return Json.object()
                .put("number", send.number())
                .put("account", send.account())
                .put("to", send.to())
                .put("kind", send.kind())
                .put("text", send.text())
                .put("media", send.media())
                .put("reference", send.reference())
                .put("replyTo", send.replyTo())
                .put("id", send.id());
    }

    /** {@code {"account": "1065", "id": "15550100123", "name": "Ann", "does": "writes", "text": "Hello"}}. */
    private Answer customer(JsonNode body) {
        var customer = sandbox.account(body.path("account").asText())
                .customer(body.path("id").asText(), body.path("name").asText());
        var text = body.path("text").asText();
        var on = body.path("on").asText();
        return switch (body.path("does").asText()) {
            case "appears" -> Answers.success();
            case "writes" -> said(on.isEmpty() ? customer.writes(text) : customer.answers(on, text));
            case "forwards" -> said(customer.forwards(text, body.path("often").asBoolean()));
            case "calls" -> said(customer.calls());
            case "hangs-up" -> {
                customer.hangsUp(on, body.path("seconds").asInt());
                yield Answers.success();
            }
            case "reacts" -> said(customer.reacts(on, text));
            case "edits" -> said(customer.edits(on, text));
            case "deletes" -> said(customer.deletes(on));
            case "presses" -> said(customer.presses(body.path("payload").asText(text), text, on));
            case "reads" -> {
                customer.reads();
                yield Answers.success();
            }
            default -> throw new IllegalArgumentException("does: one of " + DEEDS);
        };
    }

    private static Answer said(String id) {
        return Answers.of(Json.object("id", id));
    }

    /** {@code {"platform": "whatsapp", "address": "http://localhost:3000/hooks/whatsapp"}}, of every account there is. */
    private Answer listen(JsonNode body) {
        var platform = Platform.valueOf(upperCase(body.path("platform")));
        sandbox.app().callback(platform, URI.create(body.path("address").asText()));
        sandbox.subscribeAll();
        return Answers.success();
    }

    /** {@code {"enforce": ["windows", "rates"]}}. */
    private Answer enforce(JsonNode body) {
        body.path("enforce").forEach(name -> sandbox.enforcing(Rule.valueOf(upperCase(name))));
        return Answers.success();
    }

    private static String upperCase(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private Answer endToken(JsonNode body) {
        var end = TokenEnd.valueOf(upperCase(body.path("end")));
        sandbox.endToken(body.path("token").asText(), end);
        return Answers.success();
    }

    private Answer webhooks(JsonNode body) {
        var webhooks = sandbox.webhooks();
        switch (body.path("do").asText()) {
            case "hold" -> webhooks.hold();
            case "release" -> webhooks.release();
            case "release-together" -> webhooks.releaseTogether();
            case "release-shuffled" ->
                webhooks.releaseShuffled(new Random(body.path("seed").asLong()));
            case "release-twice" -> webhooks.releaseTwice();
            case "lose" -> webhooks.lose();
            default ->
                throw new IllegalArgumentException("do: one of "
                        + List.of("hold", "release", "release-together", "release-shuffled", "release-twice", "lose"));
        }
        return Answers.success();
    }
}
