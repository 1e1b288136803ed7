package io.parley.app.configuration;

import io.parley.files.ClamdAddress;
import io.parley.http.RateLimits;
import io.parley.messaging.attachment.AllowedTypes;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.Doorkeeper;
import io.parley.messaging.organization.Limits;
import io.parley.meta.GraphEndpoint;
import io.parley.oidc.OidcSettings;
import io.parley.redis.RedisAddress;
import io.parley.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator decided. Prints no secret.
 *
 * @param providers whom people can sign in with, besides with a password
 * @param demo whether the demonstration's data and published passwords exist on this server
 */
public record Configuration(
        Door door,
        Storage storage,
        Keys keys,
        Meta meta,
        Conduct conduct,
        Files files,
        Channels channels,
        List<OidcSettings> providers,
        boolean demo) {
    public Configuration {
        providers = List.copyOf(providers);
    }

    /**
     * @param port where to listen; 0 takes a free one
     * @param origins whose pages may call besides our own
     * @param doorkeeper sees from where requests come
     * @param limits how much may be asked
     * @param handshakes how many sockets may be opened from an address; empty for as many as it likes
     */
    public record Door(
            int port, List<String> origins, Doorkeeper doorkeeper, RateLimits limits, Optional<Rate> handshakes) {
        public Door {
            origins = List.copyOf(origins);
        }
    }

    /**
     * @param databaseUrl empty for the embedded database, which lives in the data folder
     * @param redis what several nodes share besides; empty for a node that is alone
     */
    public record Storage(Path folder, Optional<String> databaseUrl, Optional<RedisAddress> redis) {
        @Override
        public String toString() {
            return "Storage[" + folder + (databaseUrl.isPresent() ? ", database]" : ", embedded]");
        }
    }

    /** What the operator keeps secret; what is empty is made up and kept in the data folder. */
    public record Keys(Optional<String> jwt, Optional<String> encryption) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    /**
     * Channels beside those that come with the server.
     *
     * @param folder of adapters' jars; empty where there is none
     * @param anywhere whether organizations may name addresses that only this server can reach
     */
    public record Channels(Optional<Path> folder, boolean anywhere) {}

    /**
     * Which files are taken and where they go.
     *
     * @param bucket empty for a folder under the data folder
     * @param clamd empty when nobody scans
     * @param publicAddress where platforms fetch files from; empty when they cannot
     */
    public record Files(
            FileLimits limits,
            AllowedTypes types,
            Optional<S3Settings> bucket,
            Optional<ClamdAddress> clamd,
            Optional<URI> publicAddress) {}

    /**
     * The app at Meta.
     *
     * @param graphUrl empty for Meta's own
     */
    public record Meta(
            Optional<String> appSecret,
            Optional<String> verifyToken,
            Optional<String> graphUrl,
            String graphVersion,
            MetaSignUp signUp) {
        public GraphEndpoint endpoint() {
            return new GraphEndpoint(graphUrl.orElse(GraphEndpoint.DEFAULT_URL), graphVersion);
        }

        @Override
        public String toString() {
            return "Meta[" + graphVersion + "]";
        }
    }

    /**
     * How people connect their accounts by agreeing at Meta.
     *
     * @param appId of the app at Facebook; without it tokens are pasted by hand
     * @param instagramAppId of the app's Instagram login, which has an id and a secret of its own
     * @param home what browsers call this server by
     */
    public record MetaSignUp(
            Optional<String> appId, Optional<String> instagramAppId, Optional<String> instagramAppSecret, URI home) {
        @Override
        public String toString() {
            return "MetaSignUp[" + home + "]";
        }
    }

    /**
     * What members may write, and how fast.
     *
     * @param posting how many messages in what time; empty for as fast as they can
     * @param words the list of organizations that have none of their own
     */
    public record Conduct(Limits limits, Optional<Rate> posting, List<String> words) {
        public Conduct {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Conduct[" + limits + ", " + posting + ", " + words.size() + " words]";
        }
    }
}
