package io.parley.s3;

import java.net.URI;

/**
 * Where a bucket is and who we are there. Prints no key.
 *
 * @param endpoint the address that buckets are paths of, as {@code https://s3.eu-central-1.amazonaws.com}
 */
public record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
    public S3Settings {
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        if (!web || endpoint.getHost() == null || endpoint.getRawQuery() != null) {
            throw new IllegalArgumentException("the endpoint is no address of a server");
        }
        if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new IllegalArgumentException("the bucket's name has 3 to 63 small letters, digits, dots and hyphens");
        }
    }

    /** The address of something in the bucket. */
    URI address(String key, String query) {
        String base = endpoint.toString().replaceAll("/+$", "");
        return URI.create(base + "/" + bucket + "/" + key + (query.isEmpty() ? "" : "?" + query));
    }

    @Override
    public String toString() {
        return "S3Settings[" + endpoint.getHost() + "/" + bucket + "]";
    }
}
