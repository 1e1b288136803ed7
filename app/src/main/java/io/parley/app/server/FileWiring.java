package io.parley.app.server;

import io.parley.app.configuration.Configuration;
import io.parley.app.configuration.ConfigurationException;
import io.parley.app.configuration.Problem;
import io.parley.app.host.JdkRemoteFetcher;
import io.parley.files.ClamdScanner;
import io.parley.files.LocalBlobStore;
import io.parley.files.PictureThumbnailer;
import io.parley.files.TikaInspector;
import io.parley.messaging.attachment.TicketSeal;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.VirusScanner;
import io.parley.messaging.service.Ports;
import io.parley.messaging.store.StoreUnavailable;
import io.parley.s3.S3BlobStore;
import io.parley.s3.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files are kept and who looks at them, as the operator decided.
 *
 * @param ownPlatform where the platform is, if not at its usual place
 */
record FileWiring(Configuration configuration, Secrets secrets, InstantSource time, Optional<URI> ownPlatform) {
    private static final Logger LOG = LoggerFactory.getLogger(FileWiring.class);
    private static final Duration SCAN_WITHIN = Duration.ofSeconds(60);
    private static final int PICTURES_AT_ONCE = 2;

    Ports.Files open(Closing closing) {
        var examination =
                new Ports.Examination(new TikaInspector(), new PictureThumbnailer(PICTURES_AT_ONCE), scanner());
        var rules = new Ports.FileRules(
                configuration.files().limits(), configuration.files().types());
        var outside = new Ports.Outside(
                new JdkRemoteFetcher(ownPlatform), configuration.files().publicAddress());
        var tickets = new TicketSeal(secrets.keyFor("file tickets"));
        return new Ports.Files(blobs(closing), examination, rules, tickets, outside);
    }

    private BlobStore blobs(Closing closing) {
        return configuration
                .files()
                .bucket()
                .<BlobStore>map(bucket -> bucket(bucket, closing))
                .orElseGet(() ->
                        LocalBlobStore.open(configuration.storage().folder().resolve("files"), time.instant()));
    }

    private BlobStore bucket(S3Settings settings, Closing closing) {
        var store = closing.keep("bucket", new S3BlobStore(settings, time));
        try {
            store.check();
            return store;
        } catch (StoreUnavailable unusable) {
            throw new ConfigurationException(List.of(new Problem(
                    "S3_ENDPOINT",
                    "names a bucket that cannot be used: " + unusable.getMessage() + ".",
                    "Check the bucket, the keys and AWS_REGION, or unset it for the folder.")));
        }
    }

    private VirusScanner scanner() {
        return configuration
                .files()
                .clamd()
                .<VirusScanner>map(address -> new ClamdScanner(address, SCAN_WITHIN))
                .orElseGet(() -> {
                    LOG.warn("CLAMD_ADDRESS is unset: files are not scanned for viruses");
                    return VirusScanner.none();
                });
    }
}
