package io.parley.meta.inbound;

import io.parley.messaging.channel.Settings;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which of the apps that share an account are ours.
 *
 * @param ids empty when nobody told us
 */
record OurApps(List<String> ids) {
    /** Meta's own inboxes, after its page "Conversation Routing": of Facebook, and of Instagram. */
    private static final Set<String> INBOXES = Set.of("263902037430900", "1217981644879628");

    static OurApps of(Settings settings) {
        return new OurApps(Stream.of("appId", "instagramAppId")
                .map(settings::get)
                .filter(Predicate.not(String::isBlank))
                .toList());
    }

    /** Whether an app is ours; without knowing our own, whether it is none of Meta's inboxes. */
    boolean include(String app) {
        return ids.isEmpty() ? !INBOXES.contains(app) : ids.contains(app);
    }
}
