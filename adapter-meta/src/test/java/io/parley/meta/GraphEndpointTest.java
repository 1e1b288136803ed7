package io.parley.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.parley.messaging.channel.AccountId;
import io.parley.messaging.channel.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphEndpointTest {
    @Test
    void withoutSettingsItIsMetasOwn() {
        assertThat(GraphEndpoint.from(Settings.none()))
                .isEqualTo(new GraphEndpoint("https://graph.facebook.com", "v25.0"));
    }

    @Test
    void settingsNameAnother() {
        var settings = new Settings(Map.of("graphUrl", "http://127.0.0.1:1/", "graphVersion", "v26.0"));
        assertThat(GraphEndpoint.from(settings)).isEqualTo(new GraphEndpoint("http://127.0.0.1:1", "v26.0"));
    }

    @Test
    void aMistakeIsNoticedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GraphEndpoint("graph.facebook.com", "v25.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GraphEndpoint("https://x/?a=b", "v25.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GraphEndpoint("https://x", "25"));
    }

    @Test
    void aRequestCarriesTheTokenInAHeaderOnly() {
        var body = JsonNodeFactory.instance.objectNode().put("a", 1);
        var request = GraphEndpoint.from(Settings.none()).post(new AccountId("12/../3?x"), "messages", "s3cret", body);
        assertThat(request.url()).isEqualTo("https://graph.facebook.com/v25.0/12%2F..%2F3%3Fx/messages");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer s3cret");
        assertThat(request.body()).isEqualTo("{\"a\":1}");
        assertThat(request.toString()).doesNotContain("s3cret");
    }
}
