package io.parley.whatsapp;

import io.parley.messaging.channel.Referral;
import io.parley.messaging.message.CleanText;
import io.parley.meta.Fields;
import java.util.Optional;

/**
 * What brought a message: an advertisement that opens WhatsApp, after Meta's page "Text messages webhook", or the page of
 * a product in the catalogue.
 */
final class ReferralNode {
    private static final int LONGEST_ID = 255;
    private static final int LONGEST_WORDS = 1000;

    private ReferralNode() {}

    static Optional<Referral> of(Fields message) {
        var product = message.object("context").object("referred_product");
        return advertisement(message.object("referral")).or(() -> product(product));
    }

    /** The click's id goes back to Meta when the business reports what came of the advertisement. */
    private static Optional<Referral> advertisement(Fields referral) {
        return referral.node().isEmpty()
                ? Optional.empty()
                : Optional.of(new Referral(
                        referral.id("source_type", LONGEST_ID).orElse("ad"),
                        words(referral, "ctwa_clid"),
                        referral.id("source_id", LONGEST_ID),
                        words(referral, "headline"),
                        referral.id("source_url", LONGEST_WORDS)));
    }

    private static Optional<Referral> product(Fields product) {
        return product.id("product_retailer_id", LONGEST_ID)
                .map(id -> new Referral("product", id, Optional.empty(), "", Optional.empty()));
    }

    private static String words(Fields referral, String name) {
        return CleanText.first(referral.text(name).orElse(""), LONGEST_WORDS);
    }
}
