package io.parley.http;

import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.ExternalIdentity;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.port.IdentityProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A provider whose codes say themselves who somebody is: {@code subject}, or {@code subject mail@example.com}. */
final class PlainProvider implements IdentityProvider {
    static final String ISSUER = "https://plain.example";
    static final String KEY = "plain";

    private volatile boolean gone;

    void leave() {
        gone = true;
    }

    void comeBack() {
        gone = false;
    }

    @Override
    public ProviderKey key() {
        return new ProviderKey(KEY);
    }

    @Override
    public String name() {
        return "Plain";
    }

    @Override
    public Direction direct(Request request) {
        return gone
                ? new Direction.Unreachable()
                : new Direction.To(ISSUER + "/authorize?state=" + encoded(request.state()) + "&nonce="
                        + encoded(request.nonce()) + "&code_challenge=" + encoded(request.challenge()));
    }

    @Override
    public Testimony redeem(Code code) {
        if (code.value().equals("forged")) {
            return new Testimony.Refused("signature");
        }
        String[] words = code.value().split(" ", 2);
        return gone
                ? new Testimony.Unreachable()
                : new Testimony.Known(
                        new ExternalIdentity(ISSUER, words[0]),
                        words.length == 1 ? Optional.empty() : EmailAddress.parse(words[1]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
