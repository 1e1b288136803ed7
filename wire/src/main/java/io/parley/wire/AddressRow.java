package io.parley.wire;

/** Where to send the browser. Prints nothing of it. */
public record AddressRow(String address) {
    @Override
    public String toString() {
        return "AddressRow[…]";
    }
}
