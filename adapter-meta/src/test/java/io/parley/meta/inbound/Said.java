package io.parley.meta.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.Verdict;
import io.parley.meta.Samples;
import io.parley.testkit.channel.MetaSignature;
import java.util.List;
import java.util.Map;

/** What the webhook makes of a body that is signed. */
final class Said {
    static final String APP_SECRET = "app-s3cret";
    static final Settings DEPLOYMENT = new Settings(Map.of("appSecret", APP_SECRET, "verifyToken", "verify-t0ken"));

    private Said() {}

    static Verdict verdict(String body) {
        return verdict(body, DEPLOYMENT);
    }

    static Verdict verdict(String body, Settings deployment) {
        return new MetaWebhook().receive(MetaSignature.signed(Bytes.utf8(body), APP_SECRET), deployment);
    }

    static List<Inbound> all(String body) {
        assertThat(verdict(body)).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict(body)).said();
    }

    static Inbound only(String body) {
        assertThat(all(body)).hasSize(1);
        return all(body).getFirst();
    }

    static Inbound inFile(String name) {
        return only(Samples.file(name));
    }

    /** One event of a contact to the page, at one time. */
    static Inbound event(String event) {
        return only(page(event));
    }

    static Inbound.MessageReceived message(String message) {
        return (Inbound.MessageReceived) event("\"message\":" + message);
    }

    static String page(String event) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1785312004871,\"messaging\":["
                + "{\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"1\"},\"timestamp\":1785312004523," + event
                + "}]}]}";
    }
}
