package io.parley.meta.inbound;

import io.parley.messaging.channel.Referral;
import io.parley.meta.Fields;
import java.util.Optional;

/** What brought a contact, after Meta's pages "messaging_referrals" and "Click to Direct ads". */
final class ReferralNode {
    private static final int LONGEST_ID = 255;

    private ReferralNode() {}

    /** The referral that a message, a postback or an event carries. */
    static Optional<Referral> in(Fields carrier) {
        var referral = carrier.object("referral");
        return referral.node().isObject() && !referral.node().isEmpty()
                ? Optional.of(read(referral))
                : Optional.empty();
    }

    static Referral read(Fields referral) {
        var advertisement = referral.object("ads_context_data");
        return new Referral(
                referral.text("source").orElse(""),
                referral.text("ref").orElse(""),
                referral.id("ad_id", LONGEST_ID),
                advertisement.text("ad_title").orElse(""),
                advertisement.words("photo_url").or(() -> advertisement.words("video_url")));
    }
}
