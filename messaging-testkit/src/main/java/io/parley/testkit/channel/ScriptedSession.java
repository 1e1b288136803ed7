package io.parley.testkit.channel;

import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import java.util.ArrayList;
import java.util.List;

/** A session that gives every call the same answer and remembers what was asked. For one thread. */
public final class ScriptedSession implements Session {
    private final Settings settings;
    private final ApiResponse answer;
    private final List<ApiRequest> requests = new ArrayList<>();

    public ScriptedSession(Settings settings, ApiResponse answer) {
        this.settings = settings;
        this.answer = answer;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public ApiResponse exchange(ApiRequest request) {
        requests.add(request);
        return answer;
    }

    /** The calls made so far, in order. */
    public List<ApiRequest> requests() {
        return List.copyOf(requests);
    }
}
