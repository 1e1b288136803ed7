package io.parley.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the database is and who we are there. Prints neither.
 *
 * @param url a {@code jdbc:postgresql:} address
 * @param user owns the tables: migrates them, and then works under roles that own nothing
 * @param poolSize how many connections to hold
 */
public record PostgresSettings(String url, String user, String password, int poolSize) {
    public static final int DEFAULT_POOL_SIZE = 16;
    private static final String JDBC = "jdbc:";

    public PostgresSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the database's address starts with jdbc:postgresql:");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("the pool holds at least one connection");
        }
    }

    /**
     * Reads an address as {@code DATABASE_URL} carries it: {@code postgres://user:password@host:port/database}, the same
     * with {@code postgresql://}, or a {@code jdbc:postgresql:} address that names user and password as parameters.
     */
    public static PostgresSettings of(String databaseUrl, int poolSize) {
        if (databaseUrl.startsWith(JDBC)) {
            return new PostgresSettings(databaseUrl, "", "", poolSize);
        }
        URI uri = parse(databaseUrl);
        String[] user = userInfo(uri).split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        return new PostgresSettings(url, decode(user[0]), user.length == 2 ? decode(user[1]) : "", poolSize);
    }

    /** The same database with so many connections. */
    PostgresSettings holding(int connections) {
        return new PostgresSettings(url, user, password, connections);
    }

    private static URI parse(String databaseUrl) {
        URI uri;
        try {
            uri = URI.create(databaseUrl);
        } catch (IllegalArgumentException unreadable) {
            throw refused(); // without the cause: its message would print the password
        }
        boolean ours = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
        if (!ours || uri.getHost() == null) {
            throw refused();
        }
        return uri;
    }

    private static String userInfo(URI uri) {
        return uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("write the database's address as postgres://user:password@host:port/name");
    }

    @Override
    public String toString() {
        return "PostgresSettings[poolSize=" + poolSize + "]";
    }
}
