package io.parley.sandbox;

import java.util.Set;
import java.util.TreeSet;

/** The webhook fields that can be subscribed to; page: Webhooks for each platform. */
final class Fields {
    private static final Set<String> PAGE = Set.of(
            "messages",
            "messaging_postbacks",
            "messaging_optins",
            "messaging_referrals",
            "message_deliveries",
            "message_reads",
            "message_echoes",
            "message_reactions",
            "message_edits",
            "messaging_handovers",
            "standby",
            "messaging_policy_enforcement",
            "response_feedback",
            "messaging_account_linking",
            "message_deletions",
            "feed");
    private static final Set<String> INSTAGRAM = Set.of(
            "messages",
            "message_echoes",
            "message_reactions",
            "messaging_postbacks",
            "messaging_seen",
            "messaging_referral",
            "message_edit",
            "messaging_handover",
            "standby",
            "comments",
            "live_comments",
            "mentions");
    private static final Set<String> WHATSAPP = Set.of(
            "messages",
            "message_template_status_update",
            "message_template_quality_update",
            "template_category_update",
            "phone_number_quality_update",
            "phone_number_name_update",
            "account_update",
            "account_review_update",
            "account_alerts",
            "business_capability_update",
            "user_preferences",
            "user_id_update",
            "smb_message_echoes",
            "calls",
            "security");

    private Fields() {}

    static Set<String> of(Platform platform) {
        return switch (platform) {
            case WHATSAPP -> WHATSAPP;
            case MESSENGER -> PAGE;
            case INSTAGRAM -> INSTAGRAM;
        };
    }

    /** The names in a list with commas; refused when one is unknown. */
    static Set<String> parse(Platform platform, String list) {
        var fields = new TreeSet<String>();
        for (var field : list.split(",")) {
            if (!of(platform).contains(field.strip())) {
                throw GraphErrors.badParameter("Param subscribed_fields[" + fields.size() + "] must be one of {"
                                + String.join(", ", new TreeSet<>(of(platform))) + "} - got \"" + field + "\".")
                        .refused();
            }
            fields.add(field.strip());
        }
        return fields;
    }
}
