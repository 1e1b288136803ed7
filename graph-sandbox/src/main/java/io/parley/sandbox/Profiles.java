package io.parley.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.sandbox.http.Ending.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code GET /{psid}} and {@code GET /{igsid}}; pages: Messenger, User Profile API; Instagram, User Profile. */
final class Profiles {
    private static final Set<String> MESSENGER = Set.of("first_name", "last_name", "profile_pic");
    private static final Set<String> INSTAGRAM = Set.of("name", "username", "profile_pic");

    private final World world;

    Profiles(World world) {
        this.world = world;
    }

    /** Somebody whom an account that this token opens has met. */
    Optional<Customer> find(GraphCall call) {
        var token = call.token();
        for (var object : token.objects()) {
            var found = world.account(object).flatMap(account -> find(account, call.node()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Customer> find(Account account, String id) {
        return switch (account) {
            case Page page -> page.find(id).or(() -> page.linked().flatMap(shop -> shop.find(id)));
            case InstagramAccount shop -> shop.find(id);
            case PhoneNumber ignored -> Optional.empty();
        };
    }

    Answer answer(GraphCall call, Customer customer) {
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

    private static ObjectNode onMessenger(Customer customer) {
        var space = customer.name().indexOf(' ');
        var first = space < 0 ? customer.name() : customer.name().substring(0, space);
        return Json.object("id", customer.id())
                .put("name", customer.name())
                .put("first_name", first)
                .put("last_name", customer.name().substring(space + 1))
                .put("profile_pic", "https://platform-lookaside.fbsbx.com/" + customer.id() + ".jpg");
    }

    private static ObjectNode onInstagram(Customer customer) {
        return Json.object("id", customer.id())
                .put("name", customer.name())
                .put("username", customer.name().toLowerCase(Locale.ROOT).replace(' ', '.'))
                .put("profile_pic", "https://scontent.cdninstagram.com/" + customer.id() + ".jpg")
                .put("follower_count", 512)
                .put("is_user_follow_business", true)
                .put("is_business_follow_user", false)
                .put("is_verified_user", false);
    }
}
