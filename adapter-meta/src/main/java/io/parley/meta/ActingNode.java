package io.parley.meta;

import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import java.util.Optional;

/**
 * The node of the Graph API that acts for an account: a page, or an Instagram account; and the calls in its name.
 *
 * @param login how the account was connected
 */
public record ActingNode(String id, Login login, GraphCalls calls) {
    public static final String ACCESS_TOKEN = "accessToken";
    public static final String PAGE_ID = "pageId";
    public static final String APP_SECRET = "appSecret";

    /** Of a Messenger page: itself. Empty without a usable token. */
    public static Optional<ActingNode> ofPage(AccountId page, MetaHosts hosts, Settings settings) {
        return GraphCalls.with(hosts.graph(), settings.get(ACCESS_TOKEN), settings.get(APP_SECRET))
                .map(calls -> new ActingNode(page.value(), Login.PAGE, calls));
    }

    /** Of an Instagram account: the page it belongs to, or itself. Empty without a usable token. */
    public static Optional<ActingNode> ofInstagram(AccountId account, MetaHosts hosts, Settings settings) {
        return switch (Login.of(settings)) {
            case PAGE -> {
                var page = settings.get(PAGE_ID);
                // A page's token knows its page.
                yield ofPage(new AccountId(page.isBlank() ? "me" : page), hosts, settings);
            }
            // Meta's page "Secure Graph API calls" says nothing about Instagram Login: no proof is sent along.
            case INSTAGRAM ->
                GraphCalls.with(hosts.instagram(), settings.get(ACCESS_TOKEN), "")
                        .map(calls -> new ActingNode(account.value(), Login.INSTAGRAM, calls));
        };
    }

    /** How an account was connected. */
    public enum Login {
        /** By the Facebook page it is or belongs to. */
        PAGE,
        /** By itself, with Instagram Login. */
        INSTAGRAM;

        /** The name of the setting that says it. */
        public static final String SETTING = "login";

        /** What the settings say; without a word, by whether they name a page. */
        public static Login of(Settings settings) {
            return switch (settings.get(SETTING)) {
                case "page" -> PAGE;
                case "instagram" -> INSTAGRAM;
                default -> settings.get(PAGE_ID).isBlank() ? INSTAGRAM : PAGE;
            };
        }
    }
}
