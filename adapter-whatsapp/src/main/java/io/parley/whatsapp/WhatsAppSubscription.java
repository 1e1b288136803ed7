package io.parley.whatsapp;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Asked;
import io.parley.messaging.channel.Done;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Subscription;
import io.parley.meta.Fields;
import io.parley.meta.GraphEndpoint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * After Meta's page "WhatsApp Business Account, Subscribed Apps". A business account is subscribed as a whole: all its
 * numbers speak to us, or none. Which fields come is set once for the app.
 */
record WhatsAppSubscription(GraphEndpoint graph) implements Subscription {
    private static final String EDGE = "subscribed_apps";
    /** What is missing when the account is not subscribed. */
    private static final Set<String> EVERYTHING =
            Set.of("messages", "account_update", "message_template_status_update");

    @Override
    public Asked<Done> subscribe(AccountId account, Session session) {
        return onBusiness(session, (api, business) -> api.tell(Draft.part(), business, EDGE));
    }

    @Override
    public Asked<Done> unsubscribe(AccountId account, Session session) {
        return onBusiness(session, (api, business) -> api.delete(business, EDGE));
    }

    @Override
    public Asked<Set<String>> missing(AccountId account, Session session) {
        var ours = session.settings().get(WhatsAppSettings.APP_ID);
        return onBusiness(
                session,
                (api, business) -> api.get(
                        Map.of(), answer -> Optional.of(hasApp(answer, ours) ? Set.of() : EVERYTHING), business, EDGE));
    }

    /** Any app, where we do not know which is ours. */
    private static boolean hasApp(Fields answer, String ours) {
        return answer.items("data").stream()
                .map(app -> new Fields(app).object("whatsapp_business_api_data").id("id", AccountId.MAX_LENGTH))
                .anyMatch(app -> ours.isBlank() || app.filter(ours::equals).isPresent());
    }

    private <T> Asked<T> onBusiness(Session session, Question<T> question) {
        return BusinessAccount.of(
                session, business -> CloudApi.asking(graph, session, api -> question.ask(api, business)));
    }

    @FunctionalInterface
    private interface Question<T> {
        Asked<T> ask(CloudApi api, String business);
    }
}
