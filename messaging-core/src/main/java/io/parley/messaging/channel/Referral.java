package io.parley.messaging.channel;

import java.util.Optional;

/**
 * What brought a contact here: an advertisement, a link.
 *
 * @param source the platform's word for it, as {@code ADS} or {@code SHORTLINK}
 * @param reference what whoever made the link put into it; possibly empty
 * @param advertisement the platform's id of it
 * @param title of the advertisement; possibly empty
 * @param url of the advertisement
 */
public record Referral(
        String source, String reference, Optional<String> advertisement, String title, Optional<String> url) {
    @Override
    public String toString() {
        return "Referral[" + source + "]";
    }
}
