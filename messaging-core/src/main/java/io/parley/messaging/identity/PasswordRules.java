package io.parley.messaging.identity;

import java.util.Locale;
import java.util.Set;

/**
 * Which passwords are good enough: 8 to 128 characters and not among those everybody tries (OWASP ASVS 6.2).
 *
 * @param demonstration whether the published passwords of the demo are allowed
 */
public record PasswordRules(boolean demonstration) {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_LENGTH = 128;

    private static final Set<String> OF_THE_DEMO = Set.of("admin123", "manager123", "agent123");
    private static final Set<String> TOO_COMMON = Set.of(
            "password",
            "password1",
            "password123",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyui",
            "qwerty123",
            "11111111",
            "00000000",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "welcome1",
            "letmein1");

    public boolean allow(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= MIN_LENGTH
                && length <= MAX_LENGTH
                && !TOO_COMMON.contains(password.toLowerCase(Locale.ROOT))
                && mayTry(password);
    }

    /** Whether this password may be used to sign in at all: outside a demonstration its published ones may not. */
    public boolean mayTry(String password) {
        return demonstration || !OF_THE_DEMO.contains(password);
    }
}
