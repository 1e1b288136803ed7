package io.parley.testkit.simulation;

import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import java.util.List;
import java.util.Optional;

/** The logs of all organizations. */
record Logs(List<Log> all) {
    Logs {
        all = List.copyOf(all);
    }

    Log of(OrganizationId organization) {
        return all.stream()
                .filter(log -> log.tenant().id().equals(organization))
                .findFirst()
                .orElseThrow();
    }

    Optional<MessageRules.Standing> standing(MessageId message) {
        return all.stream()
                .flatMap(log -> Optional.ofNullable(log.messages().standings().get(message)).stream())
                .findFirst();
    }

    boolean isOver(MessageId call) {
        return all.stream().anyMatch(log -> log.messages().isOver(call));
    }

    Optional<MessageId> withText(String text) {
        return all.stream()
                .flatMap(log -> log.messages().withText(text).stream())
                .findFirst();
    }
}
