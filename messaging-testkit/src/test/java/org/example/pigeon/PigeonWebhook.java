package org.example.pigeon;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Request;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.messaging.channel.Webhook;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.message.CleanText;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.PlatformMessageId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Letters that come: signed with the deployment's setting {@code seal}. */
final class PigeonWebhook implements Webhook {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Verdict receive(Request request, Settings settings) {
        var seal = settings.get("seal");
        var given = request.header("Pigeon-Seal").getBytes(StandardCharsets.UTF_8);
        if (seal.isBlank()
                || !request.method().equals("POST")
                || !MessageDigest.isEqual(given, hmac(request.body(), seal).getBytes(StandardCharsets.UTF_8))) {
            return new Verdict.Forged("not sealed with our seal");
        }
        try {
            var letters = MAPPER.readTree(request.body().toArray()).path("letters");
            if (letters.isArray()) {
                var said = new ArrayList<Inbound>();
                letters.forEach(letter -> said.add(read(letter)));
                return new Verdict.Accepted(said);
            }
        } catch (IOException notJson) {
            // Said below, as of anything else that is no list of letters.
        }
        return new Verdict.Unreadable("not a list of letters");
    }

    private static Inbound read(JsonNode letter) {
        var account = new AccountId(text(letter, "loft", 255).orElse("unknown"));
        var id = text(letter, "id", 255);
        var from = text(letter, "from", 255);
        var at = text(letter, "sent", 40).flatMap(PigeonWebhook::time);
        if (id.isEmpty() || from.isEmpty() || at.isEmpty()) {
            var raw = CleanText.of(letter.toString());
            return new Inbound.Unrecognised(
                    account, new PlatformMessageId(hmac(Bytes.utf8(raw), "key")), "letter", raw);
        }
        var content = letter.path("text").isTextual()
                ? new Content.Text(CleanText.of(letter.path("text").asText()))
                : new Content.Unsupported("letter", CleanText.of(letter.toString()));
        var name = text(letter, "name", 200).orElse("");
        return new Inbound.MessageReceived(
                account,
                new PlatformMessageId(id.get()),
                new Handle(from.get()),
                name,
                content,
                Optional.empty(),
                at.get());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** Never trust a type: an id may come as a number, a name as a list. */
    private static Optional<String> text(JsonNode letter, String field, int longest) {
        return Optional.of(letter.path(field))
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(value -> CleanText.of(value.asText()))
                .filter(value -> !value.isBlank() && value.length() <= longest);
    }

    static String hmac(Bytes body, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.toArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
