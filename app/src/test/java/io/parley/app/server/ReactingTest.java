package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Emojis on messages. */
class ReactingTest extends CapabilityTest {
    private static final String THUMB = URLEncoder.encode("👍🏽", StandardCharsets.UTF_8);

    @Test
    void aReactionIsSeenLiveAndTakenBack() {
        var group = admin().group(agent());
        var path = MESSAGES + admin().say(group, "Lunch?").path("id").asText();
        try (var live = server().live(admin())) {
            agent().put(path + "/reactions/" + THUMB, Map.of()).expecting(200);
            live.await("reaction.added", data -> data.path("emoji").asText().equals("👍🏽"));
            assertThat(admin().messagesOf(group).at("/0/reactions/0/emoji").asText())
                    .isEqualTo("👍🏽");
            agent().delete(path + "/reactions/" + THUMB).expecting(200);
            live.await("reaction.removed", data -> true);
        }
        assertThat(admin().get(path).expecting(200).body().has("reactions")).isFalse();
    }

    @Test
    void theSameReactionManyTimesAtOnceIsOne() throws Exception {
        var path = MESSAGES
                + admin().say(admin().group(agent()), "Lunch?").path("id").asText();
        var replies = AllAtOnce.run(16, number -> agent().put(path + "/reactions/" + THUMB, Map.of()));
        assertThat(replies).extracting(Rest.Reply::status).containsOnly(200);
        assertThat(admin().get(path).expecting(200).body().at("/reactions/0/by"))
                .hasSize(1);
    }
}
