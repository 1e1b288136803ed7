package io.parley.meta;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.UploadRequest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session that gives its answers in order, calls and uploads alike, and remembers what was asked. For one thread. */
public final class TestSession implements Session {
    private final Settings settings;
    private final Deque<ApiResponse> answers;
    private final Optional<URI> link;
    private final List<ApiRequest> requests = new ArrayList<>();
    private final List<UploadRequest> uploads = new ArrayList<>();

    private TestSession(Settings settings, Optional<URI> link, List<ApiResponse> answers) {
        this.settings = settings;
        this.link = link;
        this.answers = new ArrayDeque<>(answers);
    }

    public static TestSession of(Map<String, String> settings, ApiResponse... answers) {
        return new TestSession(new Settings(settings), Optional.empty(), Arrays.asList(answers));
    }

    /** One whose host can be reached from outside. */
    public TestSession linking(String address) {
        return new TestSession(settings, Optional.of(URI.create(address)), List.copyOf(answers));
    }

    public static ApiResponse ok(String body) {
        return new ApiResponse.Answered(200, Map.of("Date", "Sat, 21 Nov 2026 10:00:00 GMT"), body);
    }

    public static ApiResponse error(int status, int code, int subcode) {
        return new ApiResponse.Answered(
                status, Map.of(), "{\"error\":{\"code\":" + code + ",\"error_subcode\":" + subcode + "}}");
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public ApiResponse exchange(ApiRequest request) {
        requests.add(request);
        return answers.removeFirst();
    }

    @Override
    public ApiResponse upload(UploadRequest request) {
        uploads.add(request);
        return answers.removeFirst();
    }

    @Override
    public Optional<URI> linkTo(Attachment file) {
        return link;
    }

    /** The calls made so far, in order. */
    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }

    public ApiRequest only() {
        return requests.stream().reduce((one, another) -> another).orElseThrow();
    }

    public List<UploadRequest> uploads() {
        return List.copyOf(uploads);
    }
}
