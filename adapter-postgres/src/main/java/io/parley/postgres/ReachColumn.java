package io.parley.postgres;

import io.parley.messaging.id.OfficeId;
import io.parley.messaging.identity.Reach;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far somebody sees, as a statement takes it: an array of offices, or none for who is bound to none. */
final class ReachColumn {
    private ReachColumn() {}

    static Optional<String> of(Reach reach) {
        return switch (reach) {
            case Reach.Everywhere() -> Optional.empty();
            case Reach.Offices(Set<OfficeId> offices) ->
                Optional.of(offices.stream()
                        .map(office -> office.value().toString())
                        .collect(Collectors.joining(",", "{", "}")));
        };
    }
}
