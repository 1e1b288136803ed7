package io.parley.messaging.identity;

/**
 * From where somebody asks.
 *
 * @param address the network address as the host trusts it; empty when it is not known
 * @param device what the device says of itself; empty when it says nothing
 */
public record Origin(String address, String device) {
    /** The most that is kept of each, in characters. */
    public static final int MAX_LENGTH = 200;

    public Origin {
        address = cut(address);
        device = cut(device);
    }

    /** Nobody knows. */
    public static Origin unknown() {
        return new Origin("", "");
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
