package io.parley.meta.account;

import io.parley.meta.MessagingPlatform;
import java.util.List;

/** What people must permit, by the names of Meta's page "Permissions reference". */
final class Permissions {
    static final List<String> INSTAGRAM_LOGIN =
            List.of("instagram_business_basic", "instagram_business_manage_messages");

    private Permissions() {}

    /** What a page's token must permit for a channel to work. */
    static List<String> needed(MessagingPlatform platform) {
        return switch (platform) {
            case MESSENGER -> List.of("pages_messaging", "pages_manage_metadata");
            case INSTAGRAM -> List.of("instagram_basic", "instagram_manage_messages", "pages_manage_metadata");
        };
    }

    /** What is asked for with Facebook Login: for finding the pages, too. */
    static List<String> asked(MessagingPlatform platform) {
        return switch (platform) {
            case MESSENGER ->
                List.of("pages_messaging", "pages_manage_metadata", "pages_show_list", "business_management");
            case INSTAGRAM ->
                List.of(
                        "instagram_basic",
                        "instagram_manage_messages",
                        "pages_manage_metadata",
                        "pages_show_list",
                        "business_management");
        };
    }
}
