package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.Optional;
import java.util.Set;

/** {@code GET /{psid}} and {@code GET /{igsid}}; pages: Messenger, User Profile API; Instagram, User Profile. */
final class Profiles {
    private static final Set<String> MESSENGER = Set.of("first_name", "last_name", "profile_pic");
    private static final Set<String> ALL_OF_MESSENGER =
            Set.of("id", "name", "first_name", "last_name", "profile_pic", "locale", "timezone", "gender");
    private static final Set<String> ALL_OF_INSTAGRAM = Set.of(
            "id",
            "name",
            "username",
            "profile_pic",
            "follower_count",
            "is_user_follow_business",
            "is_business_follow_user",
            "is_verified_user");
    private static final Set<String> INSTAGRAM = Set.of("name", "username", "profile_pic");

    private final World world;

    Profiles(World world) {
        this.world = world;
    }

    /** Somebody whom an account that this token opens has met, and may read about. */
    Optional<Customer> find(GraphCall call) {
        var token = call.token();
        for (var object : token.objects()) {
            var found = world.account(object).flatMap(account -> find(account, call.node(), token));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Without the permission they look like nobody. */
    private static Optional<Customer> find(Account account, String id, Token token) {
        return switch (account) {
            case Page page ->
                page.find(id)
                        .filter(ignored -> token.scopes().contains("pages_messaging"))
                        .or(() -> page.linked()
                                .filter(ignored -> token.scopes().contains("instagram_manage_messages"))
                                .flatMap(shop -> shop.find(id)));
            case InstagramAccount shop ->
                shop.find(id).filter(ignored -> token.scopes().contains("instagram_business_manage_messages"));
            case PhoneNumber ignored -> Optional.empty();
        };
    }

    Answer answer(GraphCall call, Customer customer) {
        if (!call.what().equals("GET /")) {
            throw GraphErrors.unknownObject(customer.id()).refused();
        }
        onlyKnown(call.fields(), customer.account().platform());
        var instagram = customer.account().platform() == Platform.INSTAGRAM;
        if (!customer.showsProfile()) {
            throw (instagram
                            ? GraphError.of(230, "(#230) User consent is required to access user profile")
                            : GraphErrors.badParameter("No profile available for this user.")
                                    .with(2018218))
                    .refused();
        }
        return instagram
                ? Answers.of(onInstagram(customer), call.fields(), INSTAGRAM)
                : Answers.of(onMessenger(customer), call.fields(), MESSENGER);
    }

    private static void onlyKnown(Set<String> asked, Platform platform) {
        var known = platform == Platform.INSTAGRAM ? ALL_OF_INSTAGRAM : ALL_OF_MESSENGER;
        for (var field : asked) {
            if (!known.contains(field)) {
                throw GraphErrors.badParameter("Tried accessing nonexisting field (" + field + ")")
                        .refused();
            }
        }
    }

    private static ObjectNode onMessenger(Customer customer) {
        var name = customer.name();
        var space = name.indexOf(' ');
        return Json.object("id", customer.id())
                .put("name", name)
                .put("first_name", space < 0 ? name : name.substring(0, space))
                .put("last_name", space < 0 ? "" : name.substring(space + 1))
                .put("profile_pic", "https://platform-lookaside.fbsbx.com/" + customer.id() + ".jpg");
    }

    private static ObjectNode onInstagram(Customer customer) {
        var node = Json.object("id", customer.id());
        if (!customer.name().isEmpty()) {
            node.put("name", customer.name());
        }
        return node.put("username", customer.username())
                .put("profile_pic", "https://scontent.cdninstagram.com/" + customer.id() + ".jpg")
                .put("follower_count", 512)
                .put("is_user_follow_business", true)
                .put("is_business_follow_user", false)
                .put("is_verified_user", false);
    }
}
