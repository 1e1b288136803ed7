package io.parley.messaging.identity;

import io.parley.messaging.id.OfficeId;
import java.util.Optional;
import java.util.Set;

/** Which of an organization's conversations somebody sees; what happens among members only its participants see. */
public sealed interface Reach {
    /** Whether it includes what belongs to this office, or to the organization as a whole when empty. */
    boolean includes(Optional<OfficeId> office);

    /** Of somebody with this role who belongs to these offices: who belongs to none is bound to none. */
    static Reach of(Role role, Set<OfficeId> offices) {
        return role.ownOfficeOnly() && !offices.isEmpty() ? new Offices(offices) : new Everywhere();
    }

    record Everywhere() implements Reach {
        @Override
        public boolean includes(Optional<OfficeId> office) {
            return true;
        }
    }

    /** What belongs to one of these, and what belongs to none. */
    record Offices(Set<OfficeId> offices) implements Reach {
        public Offices {
            offices = Set.copyOf(offices);
        }

        @Override
        public boolean includes(Optional<OfficeId> office) {
            return office.map(offices::contains).orElse(true);
        }
    }
}
