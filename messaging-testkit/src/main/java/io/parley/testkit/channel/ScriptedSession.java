package io.parley.testkit.channel;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.UploadRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A session that answers as it was told and remembers what was asked. For one thread. */
public final class ScriptedSession implements Session {
    private final Settings settings;
    private final Function<ApiRequest, ApiResponse> platform;
    private final Function<UploadRequest, ApiResponse> uploading;
    private final boolean reachable;
    private final List<ApiRequest> requests = new ArrayList<>();
    private final List<UploadRequest> uploads = new ArrayList<>();

    /** Gives every call the same answer; nothing can be uploaded or linked. */
    public ScriptedSession(Settings settings, ApiResponse answer) {
        this(settings, request -> answer);
    }

    /** Answers calls; nothing can be uploaded or linked. */
    public ScriptedSession(Settings settings, Function<ApiRequest, ApiResponse> platform) {
        this(settings, platform, upload -> new ApiResponse.NotSent("no files here"), false);
    }

    /**
     * @param reachable whether our files can be fetched from outside
     */
    public ScriptedSession(
            Settings settings,
            Function<ApiRequest, ApiResponse> platform,
            Function<UploadRequest, ApiResponse> uploading,
            boolean reachable) {
        this.settings = settings;
        this.platform = platform;
        this.uploading = uploading;
        this.reachable = reachable;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public ApiResponse exchange(ApiRequest request) {
        requests.add(request);
        return platform.apply(request);
    }

    @Override
    public ApiResponse upload(UploadRequest request) {
        uploads.add(request);
        return uploading.apply(request);
    }

    @Override
    public Optional<URI> linkTo(Attachment file) {
        return Optional.of(URI.create("https://files.example.org/linked")).filter(any -> reachable);
    }

    /** The calls made so far, in order. */
    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }

    /** The files posted so far, in order. */
    public List<UploadRequest> uploads() {
        return List.copyOf(uploads);
    }

    /** Whether nothing was asked of the platform at all. */
    public boolean isUntouched() {
        return requests.isEmpty() && uploads.isEmpty();
    }
}
