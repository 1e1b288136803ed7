package io.parley.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.sandbox.Customer;
import io.parley.sandbox.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What customers are called whose platform tells a number with their messages, through the assembled server. */
class ContactNamesTest {
    @TempDir
    private static Path data;

    private static MetaServer meta;

    @BeforeAll
    static void start() {
        meta = MetaServer.start(data);
    }

    @AfterAll
    static void stop() {
        meta.close();
    }

    @ParameterizedTest
    @EnumSource(value = Platform.class, names = "WHATSAPP", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWritesIsSoonCalledByNameInTheInboxTheThreadAndTheLiveStream(Platform platform) {
        var customer = customer(platform, 1, "Nora of " + platform);
        try (var live = meta.server().live(meta.agent())) {
            var conversation = meta.conversation(customer, "Is it blue? " + platform);

            var named = live.await(
                    "contact.updated", data -> data.at("/contact/name").asText().equals(customer.name()));

            var row = meta.conversationRow(conversation);
            assertThat(row.at("/contact/name").asText()).isEqualTo(customer.name());
            assertThat(named.at("/data/contact/id")).isEqualTo(row.at("/contact/id"));
            assertThat(named.path("conversation").asText()).isEqualTo(conversation);
            assertThat(named.path("seq").asLong()).isEqualTo(row.path("lastSeq").asLong());
            assertThat(meta.message(conversation, any -> true)
                            .at("/author/name")
                            .asText())
                    .isEqualTo(customer.name());

            customer.writes("Or green? " + platform);
            meta.conversationOf("Or green? " + platform);
            assertThat(meta.agent().messagesOf(conversation).valueStream())
                    .allSatisfy(message ->
                            assertThat(message.at("/author/name").asText()).isEqualTo(customer.name()))
                    .hasSize(2);
            assertThat(meta.agent()
                            .get("/api/v1/conversations?q=" + "Nora")
                            .expecting(200)
                            .body()
                            .toString())
                    .contains(conversation);
        }
    }

    @Test
    void whoeverShowsNoProfileKeepsTheirNumberAndIsAnswered() {
        var customer = customer(Platform.MESSENGER, 2, "Hidden Hanna").hidesProfile();
        var conversation = meta.conversation(customer, "Who am I?");

        var answer = meta.agent().say(conversation, "No idea");

        meta.message(conversation, answer, "delivered");
        assertThat(meta.conversationRow(conversation).at("/contact/name").asText())
                .isEqualTo(customer.id());
    }

    private static Customer customer(Platform platform, int number, String name) {
        return meta.account(platform).customer("16509" + (10_000 * platform.ordinal() + 10_000 + number), name);
    }
}
