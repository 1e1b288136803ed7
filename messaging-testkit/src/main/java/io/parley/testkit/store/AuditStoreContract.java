package io.parley.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.audit.AuditActor;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.identity.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public interface AuditStoreContract extends StoreContract {
    @Test
    default void whatHappenedIsKeptAsItWasWritten() {
        var world = world();
        var actors = Stream.of(
                new AuditActor.OfMember(world.member().id(), "Ada"),
                new AuditActor.OfPlatform("Root"),
                new AuditActor.Stranger());
        List<AuditEntry> written = actors.map(actor -> entry(world, actor)).toList();

        written.forEach(entry -> world.run(tx -> tx.audit().add(entry)));

        List<AuditEntry> read = world.call(tx -> tx.audit().list(Optional.empty(), 10));
        assertThat(read).isEqualTo(written.reversed());
    }

    @Test
    default void theLogIsReadInPages() {
        var world = world();
        List<AuditEntry> written = Stream.generate(() -> entry(world, new AuditActor.Stranger()))
                .limit(5)
                .toList();
        written.forEach(entry -> world.run(tx -> tx.audit().add(entry)));

        var first = world.call(tx -> tx.audit().list(Optional.empty(), 2));
        var second =
                world.call(tx -> tx.audit().list(Optional.of(first.getLast().id()), 10));

        assertThat(first).containsExactly(written.get(4), written.get(3));
        assertThat(second).containsExactly(written.get(2), written.get(1), written.get(0));
    }

    private static AuditEntry entry(World world, AuditActor actor) {
        return new AuditEntry(
                new AuditEntryId(world.ids().next()),
                World.NOW,
                actor,
                AuditAct.SIGNED_IN,
                "somebody",
                Map.of("way", "password"),
                new Origin("192.0.2.7", "A browser"));
    }
}
