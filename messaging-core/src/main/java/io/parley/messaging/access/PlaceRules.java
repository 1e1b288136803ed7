package io.parley.messaging.access;

import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who has to be at one of an organization's places to sign in. Owners never have to: nobody locks an organization up
 * with the key inside.
 *
 * @param enforced whether anybody has to
 * @param roles whose members have to
 */
public record PlaceRules(boolean enforced, Set<RoleKey> roles, List<Place> places) {
    /** The most places. */
    public static final int MOST = 100;

    /** The most roles. */
    public static final int MOST_ROLES = 100;

    public PlaceRules {
        roles = Set.copyOf(roles);
        places = List.copyOf(places);
        if (places.size() > MOST || roles.size() > MOST_ROLES) {
            throw new IllegalArgumentException("too many places or roles");
        }
        if ((enforced && places.isEmpty()) || bindsOwners(roles)) {
            throw new IllegalArgumentException("there is a place to be at, and owners need not be there");
        }
    }

    /** Nobody has to. */
    public static PlaceRules none() {
        return new PlaceRules(false, Set.of(), List.of());
    }

    /** Whether these would bind owners, which no rules may. */
    public static boolean bindsOwners(Set<RoleKey> roles) {
        return roles.contains(Role.OWNER.key());
    }

    /** Whether a member of this role may sign in there. */
    public Verdict judge(RoleKey role, Arrival arrival) {
        if (!enforced || !roles.contains(role)) {
            return new Verdict.NotAsked();
        }
        return arrival.location()
                .filter(said -> !said.isVague())
                .map(this::judge)
                .orElseGet(Verdict.Needed::new);
    }

    private Verdict judge(SaidLocation said) {
        Place nearest = places.stream()
                .min(Comparator.comparingDouble(place -> beyond(place, said.point())))
                .orElseThrow();
        double meters = nearest.point().metersTo(said.point());
        return meters <= nearest.radiusMeters()
                ? new Verdict.There(nearest, said.point(), meters)
                : new Verdict.TooFar(nearest, said.point(), meters);
    }

    private static double beyond(Place place, GeoPoint point) {
        return place.point().metersTo(point) - place.radiusMeters();
    }

    /** What came of looking. */
    public sealed interface Verdict {
        record NotAsked() implements Verdict {}

        /** They did not say where they are, or too vaguely. */
        record Needed() implements Verdict {}

        record There(Place place, GeoPoint point, double meters) implements Verdict {}

        record TooFar(Place nearest, GeoPoint point, double meters) implements Verdict {}
    }
}
