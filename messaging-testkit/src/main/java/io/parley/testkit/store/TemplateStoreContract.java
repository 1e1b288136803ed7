package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Part;
import io.parley.messaging.channel.MessageTemplate.Section;
import io.parley.messaging.channel.MessageTemplate.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

public interface TemplateStoreContract extends StoreContract {
    @Test
    default void theListIsReplacedAsAWhole() {
        var world = world();
        var channel = world.channel().id();
        assertThat(world.find(tx -> tx.templates().replacedAt(channel))).isEmpty();

        world.run(tx ->
                tx.templates().replaceAll(channel, List.of(template("b", "de"), template("a", "en")), World.NOW));
        world.run(tx -> tx.templates()
                .replaceAll(
                        channel,
                        List.of(template("b", "en_US"), template("b", "de"), template("B", "x")),
                        World.at(1)));

        assertThat(world.list(tx -> tx.templates().of(channel)))
                .containsExactly(template("B", "x"), template("b", "de"), template("b", "en_US"));
        assertThat(world.find(tx -> tx.templates().find(channel, "b", "en_US"))).contains(template("b", "en_US"));
        assertThat(world.find(tx -> tx.templates().find(channel, "a", "en"))).isEmpty();
        assertThat(world.find(tx -> tx.templates().replacedAt(channel))).contains(World.at(1));
    }

    @Test
    default void eachChannelHasItsOwn() {
        var world = world();
        var other = world.addChannel().id();
        world.run(tx -> tx.templates().replaceAll(other, List.of(template("a", "en")), World.NOW));

        world.run(tx -> tx.templates().replaceAll(world.channel().id(), List.of(), World.NOW));

        assertThat(world.list(tx -> tx.templates().of(other))).hasSize(1);
        assertThat(world.list(tx -> tx.templates().of(world.channel().id()))).isEmpty();
    }

    @Test
    default void whatThePlatformDecidesIsKeptByTheTemplatesIdOrItsName() {
        var world = world();
        var channel = world.channel().id();
        world.run(tx ->
                tx.templates().replaceAll(channel, List.of(template("a", "en"), template("b", "en")), World.NOW));

        assertThat(world.holds(tx -> tx.templates().changed(channel, "id-a-en", "?", "?", Status.PAUSED)))
                .isTrue();
        assertThat(world.holds(tx -> tx.templates().changed(channel, "?", "b", "en", Status.REJECTED)))
                .isTrue();

        assertThat(world.list(tx -> tx.templates().of(channel)))
                .extracting(MessageTemplate::status)
                .containsExactly(Status.PAUSED, Status.REJECTED);
    }

    @Test
    default void ofATemplateNobodyKnowsTheListIsOutOfDate() {
        var world = world();
        var channel = world.channel().id();
        world.run(tx -> tx.templates().replaceAll(channel, List.of(template("a", "en")), World.NOW));

        assertThat(world.holds(tx -> tx.templates().changed(channel, "?", "b", "en", Status.APPROVED)))
                .isFalse();

        assertThat(world.find(tx -> tx.templates().replacedAt(channel))).isEmpty();
    }

    private static MessageTemplate template(String name, String language) {
        return new MessageTemplate(
                "id-" + name + "-" + language,
                name,
                language,
                "UTILITY",
                Status.APPROVED,
                List.of(
                        new Section(Part.HEADER_MEDIA, "", List.of()),
                        new Section(Part.BODY, "Hello {{1}}, \u201c{{2}}\u201d", List.of("1", "2")),
                        new Section(Part.BUTTON, "https://shop.example/{{1}}", List.of("1"))));
    }
}
