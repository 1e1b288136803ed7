package io.parley.s3;

import io.parley.messaging.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A content that goes up in parts, and appears when all are there. For one thread. */
final class PartedUpload {
    private static final Pattern ID = Pattern.compile("<UploadId>([^<]+)</UploadId>");

    private final Bucket bucket;
    private final String key;
    private final String query;
    private final List<String> tags = new ArrayList<>();

    private PartedUpload(Bucket bucket, String key, String id) {
        this.bucket = bucket;
        this.key = key;
        this.query = "uploadId=" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static PartedUpload begin(Bucket bucket, String key) {
        String answer = bucket.sendForText(BucketRequest.of("POST", key).withQuery("uploads"));
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new StoreUnavailable("the bucket began no upload", new IOException("no UploadId"));
        }
        return new PartedUpload(bucket, key, id.group(1));
    }

    void add(byte[] part) {
        int number = tags.size() + 1;
        HttpResponse<InputStream> answer = bucket.send(BucketRequest.of("PUT", key)
                .withQuery("partNumber=" + number + "&" + query)
                .withBody(part));
        var refusal = Bucket.refused(answer);
        if (answer.statusCode() / 100 != 2) {
            throw refusal;
        }
        tags.add(answer.headers().firstValue("ETag").orElseThrow(() -> refusal));
    }

    void complete() {
        var parts = new StringBuilder("<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">");
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i).replace("&", "&amp;").replace("<", "&lt;");
            parts.append("<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>".formatted(i + 1, tag));
        }
        parts.append("</CompleteMultipartUpload>");
        bucket.sendForText(BucketRequest.of("POST", key)
                .withQuery(query)
                .withBody(parts.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The parts are dropped. When even that fails, a lifecycle rule of the bucket does it. */
    void abort() {
        try {
            bucket.send(BucketRequest.of("DELETE", key).withQuery(query)).body().close();
        } catch (IOException | StoreUnavailable leftToTheBucket) {
            return;
        }
    }
}
