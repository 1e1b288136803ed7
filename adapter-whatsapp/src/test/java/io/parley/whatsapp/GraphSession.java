package io.parley.whatsapp;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session that answers call after call as it was told, and remembers what was asked. For one thread. */
final class GraphSession implements Session {
    private final Map<String, String> settings = new HashMap<>(Map.of("accessToken", "t0ken", "businessAccount", "77"));
    private final Deque<ApiResponse> answers = new ArrayDeque<>();
    private final List<ApiRequest> requests = new ArrayList<>();
    private final List<UploadRequest> uploads = new ArrayList<>();
    private Optional<URI> link = Optional.empty();

    static GraphSession answering(ApiResponse... answers) {
        var session = new GraphSession();
        session.answers.addAll(Arrays.asList(answers));
        return session;
    }

    static ApiResponse ok(String body) {
        return new ApiResponse.Answered(200, Map.of(), body);
    }

    static ApiResponse error(int status, int code) {
        return new ApiResponse.Answered(status, Map.of(), "{\"error\":{\"code\":" + code + "}}");
    }

    GraphSession with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    GraphSession linking(String address) {
        link = Optional.of(URI.create(address));
        return this;
    }

    List<ApiRequest> requests() {
        return requests;
    }

    List<UploadRequest> uploads() {
        return uploads;
    }

    ApiRequest only() {
        if (requests.size() != 1) {
            throw new AssertionError("calls: " + requests);
        }
        return requests.getFirst();
    }

    @Override
    public Settings settings() {
        return new Settings(settings);
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
}
