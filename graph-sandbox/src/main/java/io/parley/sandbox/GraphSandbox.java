package io.parley.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * A Graph API on a free port of this machine: an HTTP server that checks a call as the real one does, answers like it,
 * keeps in order what it has sent, and fails as it is told to. Safe for use by many threads.
 */
public final class GraphSandbox implements AutoCloseable {
    private final String version;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Script script = new Script();
    private final Ledger ledger = new Ledger();
    private final FaultyServer server;

    private GraphSandbox(String version) {
        this.version = version;
        this.server = FaultyServer.start(this::answer);
    }

    /** A server for one version of the API, as {@code v25.0}, that knows no account yet. */
    public static GraphSandbox start(String version) {
        return new GraphSandbox(version);
    }

    /** Makes a WhatsApp phone number known, and the token that may send for it. */
    public GraphSandbox withPhoneNumber(String phoneNumberId, String accessToken) {
        tokens.put(phoneNumberId, accessToken);
        return this;
    }

    /** The base address, without a version. */
    public String url() {
        return server.address().toString();
    }

    public String version() {
        return version;
    }

    /** Lets the next calls fail, one fault each, in this order. */
    public void failNext(Fault... faults) {
        script.add(List.of(faults));
    }

    /** Lets a share of all calls fail, each with one of these. The same seed gives the same order of faults. */
    public void failAtRandom(double probability, RandomGenerator random, Fault... faults) {
        script.atRandom(probability, List.of(faults), random);
    }

    /** Ends all failing that was asked for. */
    public void recover() {
        script.clear();
    }

    /** Everything sent so far, in order. */
    public List<AcceptedSend> accepted() {
        return ledger.accepted();
    }

    /** How many calls came, whatever became of them. */
    public long received() {
        return ledger.received();
    }

    /** Waits until so many messages were sent, and returns all; fails when they are not in time. */
    public List<AcceptedSend> awaitAccepted(int count, Duration timeout) {
        return ledger.awaitAccepted(count, timeout);
    }

    /** Waits until so many calls came; fails when they have not in time. */
    public void awaitReceived(long count, Duration timeout) {
        ledger.awaitReceived(count, timeout);
    }

    /** Releases every call that hangs, and returns once no thread is left. */
    @Override
    public void close() {
        server.close();
    }

    private Ending answer(HttpCall call) {
        ledger.receive();
        var fault = script.next();
        if (fault.isPresent() && !fault.get().accepts()) {
            return fault.get().ending();
        }
        var answer = send(call);
        var accepted = answer.status() == 200;
        return stamped(accepted && fault.isPresent() ? fault.get().ending() : answer);
    }

    private Ending stamped(Ending ending) {
        if (!(ending instanceof Ending.Answer answer)) {
            return ending;
        }
        var headers = new HashMap<>(answer.headers());
        headers.put("facebook-api-version", version);
        return new Ending.Answer(answer.status(), headers, answer.body());
    }

    private Ending.Answer send(HttpCall call) {
        var path = call.path().split("/");
        if (!call.method().equals("POST") || path.length != 4 || !path[1].equals(version)) {
            return GraphErrors.unknownPath();
        }
        var token = call.header("Authorization").replaceFirst("^Bearer ", "");
        if (!tokens.containsValue(token)) {
            return GraphErrors.deadToken();
        }
        var account = URLDecoder.decode(path[2], StandardCharsets.UTF_8);
        if (!token.equals(tokens.get(account)) || !path[3].equals("messages")) {
            return GraphErrors.unknownObject();
        }
        return accept(account, SendCheck.parse(call.body()));
    }

    private Ending.Answer accept(String account, JsonNode body) {
        return SendCheck.complaint(body).map(GraphErrors::badParameter).orElseGet(() -> {
            var send = ledger.accept(number -> new AcceptedSend(
                    account,
                    SendCheck.recipient(body),
                    body.path("text").path("body").asText(),
                    body.path("biz_opaque_callback_data").asText(),
                    body.path("context").path("message_id").asText(),
                    idOf(number)));
            return Ending.Answer.json(200, success(send));
        });
    }

    /** Different on each server, for a database may outlive one. */
    private String idOf(int number) {
        var name = server.address().getPort() + ":" + number;
        return "wamid." + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.US_ASCII));
    }

    private static String success(AcceptedSend send) {
        var root = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        var isPhone = Character.isDigit(send.to().charAt(send.to().length() - 1))
                && !send.to().contains(".");
        root.putArray("contacts")
                .addObject()
                .put("input", send.to())
                .put(isPhone ? "wa_id" : "user_id", send.to().replace("+", ""));
        root.putArray("messages").addObject().put("id", send.id()).put("message_status", "accepted");
        return root.toString();
    }
}
