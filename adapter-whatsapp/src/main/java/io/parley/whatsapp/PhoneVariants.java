package io.parley.whatsapp;

import io.parley.messaging.contact.Handle;
import java.util.regex.Pattern;

/**
 * Numbers that people write in two ways. After Meta's page "Phone numbers": in Brazil and Mexico the Cloud API may alter
 * the digit that mobile numbers got later, so that a message's sender and its contact differ.
 */
final class PhoneVariants {
    private static final Pattern BRAZIL = Pattern.compile("55([0-9]{2})9?([0-9]{8})");
    private static final Pattern MEXICO = Pattern.compile("521?([0-9]{10})");

    private PhoneVariants() {}

    /** Whether both are the same number, in one way of writing or in two. */
    static boolean areSame(Handle one, Handle other) {
        return one.equals(other) || shortest(one.value()).equals(shortest(other.value()));
    }

    private static String shortest(String number) {
        var brazilian = BRAZIL.matcher(number);
        if (brazilian.matches()) {
            return "55" + brazilian.group(1) + brazilian.group(2);
        }
        var mexican = MEXICO.matcher(number);
        return mexican.matches() ? "52" + mexican.group(1) : number;
    }
}
