package io.parley.messaging.channel;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a kind of channel, as {@code whatsapp}; it names the adapter. */
public record ChannelType(String name) {
    /** Before the constants: making them needs it. */
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public static final ChannelType WHATSAPP = new ChannelType("whatsapp");
    public static final ChannelType MESSENGER = new ChannelType("messenger");
    public static final ChannelType INSTAGRAM = new ChannelType("instagram");

    public ChannelType {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("a channel type is a short lower-case word");
        }
    }

    /** How people call it. */
    public String label() {
        return equals(WHATSAPP) ? "WhatsApp" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String toString() {
        return name;
    }
}
