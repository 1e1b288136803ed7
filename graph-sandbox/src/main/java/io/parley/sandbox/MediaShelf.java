package io.parley.sandbox;

import io.parley.sandbox.http.Content;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files, and how long they can be had; page: Cloud API, Media. An id lives 30 days when we uploaded it and 7 when a webhook
 * named it; an address lives 5 minutes.
 */
final class MediaShelf {
    static final Duration UPLOADED = Duration.ofDays(30);
    static final Duration FROM_WEBHOOK = Duration.ofDays(7);
    private static final Duration ADDRESS = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Ids ids;
    private final URI server;
    private final Map<String, Medium> media = new HashMap<>();

    MediaShelf(InstantSource clock, Ids ids, URI server) {
        this.clock = clock;
        this.ids = ids;
        this.server = server;
    }

    Medium put(String account, String mimeType, String filename, Content content, Duration lifetime) {
        var medium = new Medium(
                ids.number(),
                account,
                mimeType,
                filename,
                content,
                clock.instant().plus(lifetime));
        media.put(medium.id(), medium);
        return medium;
    }

    /** Empty when it never was, was deleted, or has died. */
    Optional<Medium> find(String id) {
        return Optional.ofNullable(media.get(id))
                .filter(medium -> clock.instant().isBefore(medium.ends()));
    }

    void remove(Medium medium) {
        media.remove(medium.id());
    }

    /** Where WhatsApp lets a file be fetched, with the token, for 5 minutes. */
    String address(Medium medium) {
        var end = clock.instant().plus(ADDRESS).getEpochSecond();
        return server + "/whatsapp_business/attachments/?mid=" + medium.id() + "&ext=" + end + "&hash="
                + seal(medium.id(), end);
    }

    /** Where Messenger and Instagram put a file, for anybody who knows the address. */
    String publicAddress(Medium medium) {
        return server + "/cdn/" + medium.id();
    }

    /** The file that an address with these parts names; empty when the address is too old or made up. */
    Optional<Medium> behind(String id, String end, String hash) {
        if (!end.matches("[0-9]{1,12}") || !seal(id, Long.parseLong(end)).equals(hash)) {
            return Optional.empty();
        }
        var dead = clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(end)));
        return dead ? Optional.empty() : find(id);
    }

    private static String seal(String id, long end) {
        return "AT"
                + Content.of(id + "|" + end)
                        .sha256()
                        .replaceAll("[^0-9A-Za-z]", "")
                        .substring(0, 20);
    }
}
