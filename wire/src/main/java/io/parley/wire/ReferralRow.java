package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.messaging.channel.Referral;
import java.util.Optional;

/** What brought a contact here. What it does not have is left out. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReferralRow(
        String source,
        Optional<String> reference,
        Optional<String> advertisement,
        Optional<String> title,
        Optional<String> url) {
    static ReferralRow of(Referral referral) {
        return new ReferralRow(
                referral.source(),
                Optional.of(referral.reference()).filter(text -> !text.isEmpty()),
                referral.advertisement(),
                Optional.of(referral.title()).filter(text -> !text.isEmpty()),
                referral.url());
    }
}
