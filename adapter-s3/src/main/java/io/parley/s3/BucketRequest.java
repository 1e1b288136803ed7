package io.parley.s3;

import java.util.Map;

/** Something asked of a bucket. Its body is not copied, as it may be long: nobody changes it. */
final class BucketRequest {
    private final String method;
    private final String key;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;

    private BucketRequest(String method, String key, String query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.key = key;
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    static BucketRequest of(String method, String key) {
        return new BucketRequest(method, key, "", Map.of(), new byte[0]);
    }

    BucketRequest withQuery(String other) {
        return new BucketRequest(method, key, other, headers, body);
    }

    BucketRequest withHeader(String name, String value) {
        return new BucketRequest(method, key, query, Map.of(name, value), body);
    }

    BucketRequest withBody(byte[] other) {
        return new BucketRequest(method, key, query, headers, other);
    }

    String method() {
        return method;
    }

    String key() {
        return key;
    }

    String query() {
        return query;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
