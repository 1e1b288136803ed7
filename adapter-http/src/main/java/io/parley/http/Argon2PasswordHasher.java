package io.parley.http;

import io.parley.messaging.channel.Bytes;
import io.parley.messaging.port.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with OWASP's parameters (19 MiB, two passes, one lane), written as a PHC string. Only so many hashes are
 * worked out at once, since each takes 19 MiB: the others wait their turn. It also checks hashes that bcrypt made for
 * another system, or Argon2id with other parameters, and says that they should make way. Thread-safe.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final Cost STANDARD = new Cost(19_456, 2, 1);
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final RandomGenerator chance;
    private final Semaphore turns;

    /**
     * @param chance must be unpredictable: salts come from it
     * @param atOnce how many hashes may be worked out at the same time
     */
    public Argon2PasswordHasher(RandomGenerator chance, int atOnce) {
        this.chance = chance;
        turns = new Semaphore(atOnce, true);
    }

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT];
        chance.nextBytes(salt);
        var hash = derive(password, STANDARD, salt, HASH);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(STANDARD.kibibytes(), STANDARD.passes(), STANDARD.lanes(), base64(salt), base64(hash));
    }

    @Override
    public boolean matches(String password, String hash) {
        return Bcrypt.isBearable(hash)
                ? inTurn(() -> Bcrypt.matches(password, hash))
                : Written.read(hash)
                        .filter(written -> matches(password, written))
                        .isPresent();
    }

    @Override
    public boolean isOutdated(String hash) {
        return Written.read(hash)
                .filter(written ->
                        written.cost().equals(STANDARD) && written.hash().length() == HASH)
                .isEmpty();
    }

    private boolean matches(String password, Written written) {
        byte[] wanted = written.hash().toArray();
        byte[] derived = derive(password, written.cost(), written.salt().toArray(), wanted.length);
        return MessageDigest.isEqual(wanted, derived);
    }

    private byte[] derive(String password, Cost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        inTurn(() -> generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash));
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Cost(int kibibytes, int passes, int lanes) {
        private static final int MOST_KIBIBYTES = 65_536;
        private static final int MOST_PASSES = 10;
        private static final int MOST_LANES = 4;

        /** Whether we are ready to pay: a hash from elsewhere must not take all memory. */
        boolean isBearable() {
            return kibibytes >= 8 * lanes
                    && kibibytes <= MOST_KIBIBYTES
                    && passes >= 1
                    && passes <= MOST_PASSES
                    && lanes >= 1
                    && lanes <= MOST_LANES;
        }
    }

    private record Written(Cost cost, Bytes salt, Bytes hash) {
        static Optional<Written> read(String phc) {
            Matcher parts = PHC.matcher(phc);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var cost = new Cost(number(parts, 1), number(parts, 2), number(parts, 3));
            try {
                var salt = Bytes.copyOf(Base64.getDecoder().decode(parts.group(4)));
                var hash = Bytes.copyOf(Base64.getDecoder().decode(parts.group(5)));
                return Optional.of(new Written(cost, salt, hash)).filter(written -> cost.isBearable());
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }

        private static int number(Matcher parts, int group) {
            return Integer.parseInt(parts.group(group));
        }
    }
}
