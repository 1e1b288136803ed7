package io.parley.app.demo;

import static io.parley.messaging.channel.ChannelType.INSTAGRAM;
import static io.parley.messaging.channel.ChannelType.MESSENGER;
import static io.parley.messaging.channel.ChannelType.WHATSAPP;

import io.parley.messaging.Messaging;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.ChannelType;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.EmailAddress;
import io.parley.messaging.identity.Role;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.service.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demonstration's organizations, members and channels. Made through the front door, as anybody would make them. */
public final class DemoSeed {
    static final String WHATSAPP_ACCOUNT = "106540352242922";
    static final String MESSENGER_ACCOUNT = "107658471234567";
    static final String INSTAGRAM_ACCOUNT = "17841405822304914";
    static final String OTHER_WHATSAPP_ACCOUNT = "1122334455667";
    static final String BUSINESS_ACCOUNT = "102290129340398";
    static final String OTHER_BUSINESS_ACCOUNT = "1122334455660";
    /** As at Meta, each kind of account has a token of its own: whose it is decides what {@code /me} means. */
    static final String TOKEN = "demo-token-of-nobody";

    static final String PAGE_TOKEN = "demo-token-of-no-page";
    static final String INSTAGRAM_TOKEN = "demo-token-of-no-shop";
    static final String OTHER_TOKEN = "demo-token-of-nobody-else";

    private final Messaging messaging;

    public DemoSeed(Messaging messaging) {
        this.messaging = messaging;
    }

    /** Makes what is missing; on a second start nothing is. */
    public void plant() {
        owner("Demo", "Ada Admin", "admin@demo.localhost", "admin123").ifPresent(this::demo);
        owner("Other", "Olga Other", "admin@other.localhost", "admin123").ifPresent(this::other);
    }

    private void demo(Caller owner) {
        member(owner, "Max Manager", "manager@demo.localhost", Role.MANAGER, "manager123");
        member(owner, "Anna Agent", "agent1@demo.localhost", Role.AGENT, "agent123");
        channel(
                owner,
                WHATSAPP,
                WHATSAPP_ACCOUNT,
                "WhatsApp",
                TOKEN,
                Map.of(Channel.BUSINESS_ACCOUNT, BUSINESS_ACCOUNT));
        channel(owner, MESSENGER, MESSENGER_ACCOUNT, "Messenger", PAGE_TOKEN, Map.of());
        channel(owner, INSTAGRAM, INSTAGRAM_ACCOUNT, "Instagram", INSTAGRAM_TOKEN, Map.of());
    }

    private void other(Caller owner) {
        var business = Map.of(Channel.BUSINESS_ACCOUNT, OTHER_BUSINESS_ACCOUNT);
        channel(owner, WHATSAPP, OTHER_WHATSAPP_ACCOUNT, "WhatsApp", OTHER_TOKEN, business);
    }

    /** The organization's owner, new or known; empty when somebody has since changed the password: leave it alone. */
    private Optional<Caller> owner(String organization, String name, String email, String password) {
        var address = new EmailAddress(email);
        var signIn = messaging.signIn();
        var registered = signIn.register(organization, name, address, password);
        return switch (registered instanceof Outcome.Refused ? signIn.login(address, password) : registered) {
            case Outcome.Refused<SignedIn> changed -> Optional.empty();
            case Outcome.Done<SignedIn>(SignedIn session) -> {
                signIn.logout(session.accessToken());
                yield Optional.of(caller(session));
            }
        };
    }

    private static Caller caller(SignedIn session) {
        var member = session.member();
        return new Caller(
                session.organization().id(),
                member.id(),
                member.name(),
                member.role().permissions());
    }

    private void member(Caller owner, String name, String email, Role role, String password) {
        ignoring(
                messaging.members().add(owner, name, new EmailAddress(email), role, password),
                new Refusal.EmailTaken());
    }

    /** Unseen: nobody at a platform knows these tokens. */
    private void channel(
            Caller owner, ChannelType type, String account, String name, String token, Map<String, String> more) {
        var told = new Settings(Map.of("accessToken", token)).and(new Settings(more));
        ignoring(
                messaging.channels().connect(owner, type, new AccountId(account), name, told),
                new Refusal.AccountTaken());
    }

    /** What was planted before is there already; anything else is a fault. */
    private static void ignoring(Outcome<?> outcome, Refusal known) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why) && !why.equals(known)) {
            throw new IllegalStateException("the demonstration could not be made: " + why.explanation());
        }
    }

    /** Who can sign in, for people to read. */
    public static List<String> logins() {
        return List.of(
                "agent1@demo.localhost   agent123     an agent",
                "manager@demo.localhost  manager123   a manager",
                "admin@demo.localhost    admin123     the owner",
                "admin@other.localhost   admin123     the owner of another organization");
    }
}
