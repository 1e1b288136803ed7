package io.parley.app.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A channel of the demonstration on which a customer can be played. */
public enum DemoChannel {
    WHATSAPP("WhatsApp", "/hooks/whatsapp", DemoSeed.WHATSAPP_ACCOUNT, "15550100123"),
    MESSENGER("Messenger", "/hooks/meta", DemoSeed.MESSENGER_ACCOUNT, "7392015648120394"),
    INSTAGRAM("Instagram", "/hooks/meta", DemoSeed.INSTAGRAM_ACCOUNT, "6841100000000123");

    private final String title;
    private final String hook;
    private final String account;
    private final String usualCustomer;

    DemoChannel(String title, String hook, String account, String usualCustomer) {
        this.title = title;
        this.hook = hook;
        this.account = account;
        this.usualCustomer = usualCustomer;
    }

    /** The channel somebody typed, as {@code messenger}. */
    public static Optional<DemoChannel> named(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** What can be typed. */
    public static List<String> names() {
        return Arrays.stream(values()).map(DemoChannel::key).toList();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    String hook() {
        return hook;
    }

    String account() {
        return account;
    }

    /** Whom one plays when nobody is named: a phone number, a PSID, an IGSID. */
    public String usualCustomer() {
        return usualCustomer;
    }
}
