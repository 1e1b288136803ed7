package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.ConnectionCheck;
import io.parley.messaging.channel.SendResult.Blame;
import io.parley.messaging.channel.Session;
import io.parley.meta.Fields;
import io.parley.meta.GraphEndpoint;
import io.parley.meta.GraphFault;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Whether a number may send, and how well it is thought of; after Meta's pages "Phone numbers" and "Health status". */
record WhatsAppCheck(GraphEndpoint graph) implements ConnectionCheck {
    private static final String FIELDS =
            "id,display_phone_number,verified_name,quality_rating,code_verification_status,"
                    + "name_status,status,throughput,platform_type,health_status";

    @Override
    public Asked<Checkup> check(AccountId account, Session session) {
        Asked<Fields> number = CloudApi.asking(
                graph, session, api -> api.get(Map.of("fields", FIELDS), Optional::of, account.value()));
        return number.then(found -> withToken(found, session));
    }

    /** When the token ends is good to know; the number works without an answer to that. */
    private Asked<Checkup> withToken(Fields number, Session session) {
        var token = tokenOf(session);
        if (token.filter(known -> !known.isValid()).isPresent()) {
            return new Asked.Denied<>(GraphFault.CREDENTIALS_LOST.reason(""), Blame.CREDENTIALS);
        }
        Optional<Instant> until = token.flatMap(AccessToken::until);
        return new Asked.Got<>(new Checkup(nameOf(number), until, NumberWorries.of(number)));
    }

    private Optional<AccessToken> tokenOf(Session session) {
        var token = session.settings().get(WhatsAppSettings.ACCESS_TOKEN);
        return AccessToken.inspect(token, graph, session) instanceof Asked.Got<AccessToken>(var found)
                ? Optional.of(found)
                : Optional.empty();
    }

    private static String nameOf(Fields number) {
        return number.text("verified_name")
                .or(() -> number.text("display_phone_number"))
                .orElse("");
    }
}
