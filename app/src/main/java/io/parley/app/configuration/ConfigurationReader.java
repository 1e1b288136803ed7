package io.parley.app.configuration;

import io.parley.meta.GraphEndpoint;
import io.parley.postgres.PostgresSettings;
import io.parley.redis.RedisAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the configuration from environment variables. */
public final class ConfigurationReader {
    private static final int DEFAULT_PORT = 3000;
    private static final String PUBLIC_URL = "PUBLIC_URL";
    private static final int SECRET_LENGTH = 32;
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");

    private final Environment environment;

    private ConfigurationReader(Environment environment) {
        this.environment = environment;
    }

    /** Throws {@link ConfigurationException} with everything that is wrong. */
    public static Configuration read(Map<String, String> variables) {
        var environment = new Environment(variables);
        var configuration = new ConfigurationReader(environment).read();
        if (!environment.problems().isEmpty()) {
            throw new ConfigurationException(environment.problems());
        }
        return configuration;
    }

    private Configuration read() {
        environment.oneOf("LOG_LEVEL", LEVELS);
        environment.oneOf("LOG_FORMAT", Set.of("text", "json"));
        boolean demo = environment.flag("PARLEY_DEMO");
        var conduct = new ConductReader(environment, demo).read();
        var files = new FileSettingsReader(environment).read();
        var door = door(demo);
        var home = home(door.port());
        var signIn = new ProviderReader(environment, home).read();
        var storage = storage();
        var channels = new ChannelsReader(environment).read(storage.folder());
        return new Configuration(door, storage, keys(), meta(home), conduct, files, channels, signIn, demo);
    }

    private Configuration.Door door(boolean demo) {
        var origins = new LinkedHashSet<String>(environment.origins("FRONTEND_URL"));
        origins.addAll(environment.origins("CORS_ORIGIN"));
        var limits = new RateLimitReader(environment, demo);
        return new Configuration.Door(
                environment.number("PORT", DEFAULT_PORT, 0, 65_535),
                new ArrayList<>(origins),
                new ProxyReader(environment).read(),
                limits.read(),
                limits.handshakes());
    }

    /** What browsers call us by: what they are sent back to must not depend on what a request claims. */
    private URI home(int port) {
        List<String> origins = environment.origins(PUBLIC_URL);
        if (origins.size() > 1) {
            environment.problem(PUBLIC_URL, "has more than one address.", "Write the one that people use.");
        }
        return URI.create(origins.isEmpty() ? "http://localhost:" + port : origins.getFirst());
    }

    private Configuration.Storage storage() {
        return new Configuration.Storage(folder(), databaseUrl(), redis());
    }

    private Path folder() {
        var text = environment.text("PARLEY_DATA_DIR").orElse("data");
        try {
            var folder = Path.of(text).toAbsolutePath().normalize();
            if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                environment.problem(
                        "PARLEY_DATA_DIR", "is not a folder that we may write to.", "Name one, or a new one.");
            }
            return folder;
        } catch (InvalidPathException notAPath) {
            environment.problem("PARLEY_DATA_DIR", "is not a path.", "Name a folder, as ./data.");
            return Path.of("data");
        }
    }

    private Optional<String> databaseUrl() {
        var url = environment.text("DATABASE_URL");
        try {
            url.ifPresent(address -> PostgresSettings.of(address, 1));
        } catch (IllegalArgumentException unreadable) {
            environment.problem(
                    "DATABASE_URL",
                    "is not the address of a PostgreSQL database.",
                    "Write postgres://user:password@host:5432/name, or unset it for the embedded database.");
        }
        return url;
    }

    private Configuration.Keys keys() {
        return new Configuration.Keys(
                environment.secret("JWT_SECRET", SECRET_LENGTH), environment.secret("ENCRYPTION_KEY", SECRET_LENGTH));
    }

    private Configuration.Meta meta(URI home) {
        var graphUrl = environment.text("META_GRAPH_URL");
        var version = environment.text("META_GRAPH_VERSION").orElse(GraphEndpoint.DEFAULT_VERSION);
        check("META_GRAPH_URL", graphUrl.orElse(GraphEndpoint.DEFAULT_URL), GraphEndpoint.DEFAULT_VERSION);
        check("META_GRAPH_VERSION", GraphEndpoint.DEFAULT_URL, version);
        return new Configuration.Meta(
                environment.text("META_APP_SECRET"),
                environment.text("META_WEBHOOK_VERIFY_TOKEN"),
                graphUrl,
                version,
                metaSignUp(home));
    }

    private Configuration.MetaSignUp metaSignUp(URI home) {
        var instagram = environment.text("INSTAGRAM_APP_ID");
        var instagramSecret = environment.text("INSTAGRAM_APP_SECRET");
        if (instagram.isPresent() && instagramSecret.isEmpty()) {
            environment.problem(
                    "INSTAGRAM_APP_SECRET",
                    "is unset, but INSTAGRAM_APP_ID is set.",
                    "Set it: the Instagram login has a secret of its own. Or unset INSTAGRAM_APP_ID.");
        }
        return new Configuration.MetaSignUp(environment.text("META_APP_ID"), instagram, instagramSecret, home);
    }

    private void check(String name, String url, String version) {
        try {
            new GraphEndpoint(url, version);
        } catch (IllegalArgumentException wrong) {
            environment.problem(
                    name,
                    "is not usable.",
                    "Unset it, or write it as "
                            + (name.endsWith("URL") ? GraphEndpoint.DEFAULT_URL : GraphEndpoint.DEFAULT_VERSION)
                            + ".");
        }
    }

    private Optional<RedisAddress> redis() {
        var url = environment.text("REDIS_URL");
        var address = url.flatMap(RedisAddress::parse);
        if (url.isPresent() && address.isEmpty()) {
            environment.problem(
                    "REDIS_URL",
                    "is not the address of a Redis.",
                    "Write redis://user:password@host:6379/0, or rediss:// for TLS. Or unset it for one node.");
        }
        if (url.isPresent()) {
            shared("JWT_SECRET");
            shared("ENCRYPTION_KEY");
        }
        return address;
    }

    /** What one node seals another one opens. */
    private void shared(String secret) {
        if (environment.text(secret).isEmpty()) {
            environment.problem(
                    secret,
                    "is unset, but REDIS_URL is set: each node would make up its own.",
                    "Set it to the same for all nodes.");
        }
    }
}
