package io.parley.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where Redis is, with what opens it: {@code redis://user:password@host:6379/0}, or {@code rediss} for TLS. */
public record RedisAddress(URI uri) {
    /** Empty for anything else. */
    public static Optional<RedisAddress> parse(String text) {
        try {
            var uri = new URI(text.strip());
            boolean speaksRedis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
            return speaksRedis && uri.getHost() != null && isDatabase(uri.getPath())
                    ? Optional.of(new RedisAddress(uri))
                    : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isDatabase(String path) {
        return path.isEmpty() || path.matches("/\\d{0,3}");
    }

    /** Without what opens it. */
    @Override
    public String toString() {
        return "RedisAddress[" + uri.getHost() + "]";
    }
}
