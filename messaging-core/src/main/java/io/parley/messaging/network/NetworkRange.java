package io.parley.messaging.network;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits, as {@code 203.0.113.0/24} or {@code 2001:db8::/32}; a single address is a
 * range of one. Bits after the prefix are cleared, so that equal ranges are equal.
 *
 * @param prefix how many bits of the address count, of the 128 that it is kept in
 */
public record NetworkRange(NetworkAddress first, int prefix) {
    /** The longest spelling: an address of version 6 and its prefix. */
    public static final int MAX_LENGTH = 49;

    private static final Pattern LENGTH = Pattern.compile("0|[1-9]\\d{0,2}");

    public NetworkRange {
        if (prefix < 0 || prefix > NetworkAddress.BITS) {
            throw new IllegalArgumentException("a prefix has 0 to 128 bits");
        }
        first = first.masked(prefix);
    }

    public static Optional<NetworkRange> parse(String text) {
        int slash = text.indexOf('/');
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (slash < 0) {
            return NetworkAddress.parse(text).map(address -> new NetworkRange(address, NetworkAddress.BITS));
        }
        String length = text.substring(slash + 1);
        return LENGTH.matcher(length).matches()
                ? NetworkAddress.parse(text.substring(0, slash))
                        .flatMap(address -> of(address, text.indexOf(':') < 0, Integer.parseInt(length)))
                : Optional.empty();
    }

    private static Optional<NetworkRange> of(NetworkAddress address, boolean writtenAsV4, int length) {
        int prefix = writtenAsV4 ? NetworkAddress.BITS_OF_V4_PREFIX + length : length;
        return prefix > NetworkAddress.BITS ? Optional.empty() : Optional.of(new NetworkRange(address, prefix));
    }

    /** Whether it is among them. A range of version 6 holds no address of version 4, also when it holds everything. */
    public boolean contains(NetworkAddress address) {
        return address.isV4() == isV4() && address.masked(prefix).equals(first);
    }

    private boolean isV4() {
        return first.isV4() && prefix >= NetworkAddress.BITS_OF_V4_PREFIX;
    }

    /** The one way to write it. */
    public String text() {
        int length = isV4() ? prefix - NetworkAddress.BITS_OF_V4_PREFIX : prefix;
        return prefix == NetworkAddress.BITS ? first.text() : first.text() + "/" + length;
    }
}
