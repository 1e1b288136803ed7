package io.parley.messaging.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From where somebody asks.
 *
 * @param address the network address as the host trusts it; empty when it is not known
 * @param device what the device says of itself; empty when it says nothing
 */
public record Origin(String address, String device) {
    /** The most that is kept of each, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Of 16 bits each: the part of an IPv6 address that names a network. */
    private static final int GROUPS = 4;

    public Origin {
        address = cut(address);
        device = cut(device);
    }

    /** Nobody knows. */
    public static Origin unknown() {
        return new Origin("", "");
    }

    /**
     * What one subscriber of a network has: the address, or of IPv6 its first 64 bits. Empty when it is not known, or this
     * machine's own: then a proxy stands between, and it says nothing about who asks.
     */
    public Optional<String> network() {
        String bare = address.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]|%.*", "");
        // 1.2.3.4, also as ::ffff:1.2.3.4
        String plain = bare.contains(".") ? bare.substring(bare.lastIndexOf(':') + 1) : bare;
        boolean silent = plain.isEmpty() || plain.startsWith("127.") || plain.matches("[0:]+1");
        return silent ? Optional.empty() : Optional.of(plain.contains(":") ? firstHalf(plain) : plain);
    }

    private static String firstHalf(String address) {
        int gap = address.indexOf("::");
        String written = gap < 0 ? address : address.substring(0, gap);
        var groups = new ArrayList<String>(List.of(written.split(":", -1)));
        groups.replaceAll(group -> group.replaceFirst("^0+(?=.)", ""));
        while (groups.size() < GROUPS) {
            groups.add("0");
        }
        return String.join(":", groups.subList(0, GROUPS));
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    /** Without the address, which is somebody's. */
    @Override
    public String toString() {
        return "Origin[…]";
    }
}
