package io.parley.http;

import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Hashes that bcrypt made for another system. */
final class Bcrypt {
    /** With a cost that we are ready to pay: 2^14 rounds take a second or so. */
    private static final Pattern SHAPE = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

    private Bcrypt() {}

    static boolean isBearable(String hash) {
        return SHAPE.matcher(hash).matches();
    }

    /** As bcrypt does it everywhere, only the first 72 bytes count. */
    static boolean matches(String password, String hash) {
        return OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
    }
}
