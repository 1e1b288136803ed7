package io.parley.app.configuration;

import io.parley.files.ClamdAddress;
import io.parley.messaging.attachment.AllowedTypes;
import io.parley.messaging.attachment.FileLimits;
import io.parley.s3.S3Settings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what is about files. */
record FileSettingsReader(Environment environment) {
    private static final String DEFAULT_REGION = "us-east-1";

    Configuration.Files read() {
        return new Configuration.Files(limits(), types(), bucket(), clamd(), publicAddress());
    }

    /** Platforms fetch over secure connections only. That it is an origin is checked where browsers need it. */
    private Optional<URI> publicAddress() {
        return environment
                .text("PUBLIC_URL")
                .filter(url -> url.matches("https://[A-Za-z0-9.:-]+/?"))
                .map(url -> URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
    }

    private FileLimits limits() {
        int usual = (int) FileLimits.standard().bytes();
        return FileLimits.standard().withBytes(environment.number("MAX_FILE_SIZE", usual, 1, Integer.MAX_VALUE));
    }

    private AllowedTypes types() {
        List<String> names = Arrays.stream(environment
                        .text("ALLOWED_FILE_TYPES")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        try {
            return names.isEmpty() ? AllowedTypes.standard() : AllowedTypes.only(names);
        } catch (IllegalArgumentException unknown) {
            environment.problem(
                    "ALLOWED_FILE_TYPES",
                    "names a type that cannot be told from its content.",
                    "Write some of those in docs/files.md with commas, as image/*,application/pdf.");
            return AllowedTypes.standard();
        }
    }

    private Optional<S3Settings> bucket() {
        Optional<String> endpoint = environment.text("S3_ENDPOINT");
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        String bucket = needed("S3_BUCKET");
        String accessKey = needed("S3_ACCESS_KEY");
        String secretKey = needed("S3_SECRET_KEY");
        String region = environment.text("AWS_REGION").orElse(DEFAULT_REGION);
        if (bucket.isEmpty() || accessKey.isEmpty() || secretKey.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new S3Settings(URI.create(endpoint.get()), region, bucket, accessKey, secretKey));
        } catch (IllegalArgumentException wrong) {
            environment.problem(
                    "S3_ENDPOINT",
                    "or S3_BUCKET is not usable.",
                    "Write them as https://s3.eu-central-1.amazonaws.com and my-bucket.");
            return Optional.empty();
        }
    }

    private String needed(String name) {
        Optional<String> value = environment.text(name);
        if (value.isEmpty()) {
            environment.problem(name, "is unset, but S3_ENDPOINT is set.", "Set it, or unset S3_ENDPOINT.");
        }
        return value.orElse("");
    }

    private Optional<ClamdAddress> clamd() {
        try {
            return environment.text("CLAMD_ADDRESS").map(ClamdAddress::parse);
        } catch (IllegalArgumentException wrong) {
            environment.problem(
                    "CLAMD_ADDRESS",
                    "is not where a clamd can be.",
                    "Write host:3310 or unix:/run/clamav/clamd.ctl, or unset it.");
            return Optional.empty();
        }
    }
}
