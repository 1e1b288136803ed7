package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.port.WordGuard;
import io.parley.messaging.store.OrganizationStore;
import io.parley.messaging.store.OrganizationTx;
import java.util.function.Function;

/** The caller's organization and its settings, for those who manage it. Thread-safe. */
public final class OrganizationService {
    private final Workshop workshop;
    private final WordGuard words;

    OrganizationService(Workshop workshop, WordGuard words) {
        this.workshop = workshop;
        this.words = words;
    }

    public Outcome<OrganizationProfile> get(Caller caller) {
        return managing(caller, OrganizationService::profile);
    }

    /** Changes what the patch names and nothing else, whoever changes something else meanwhile. */
    public Outcome<OrganizationProfile> change(Caller caller, OrganizationPatch patch) {
        return managing(caller, tx -> change(tx, patch)).map(profile -> {
            words.changed(caller.organization());
            return profile;
        });
    }

    private static OrganizationProfile change(OrganizationTx tx, OrganizationPatch patch) {
        OrganizationStore store = tx.organizations();
        store.lock();
        patch.name().ifPresent(store::rename);
        OrganizationSettings before = store.settings();
        OrganizationSettings after = patch.applyTo(before);
        if (!after.equals(before)) {
            store.save(after);
        }
        return profile(tx);
    }

    private static OrganizationProfile profile(OrganizationTx tx) {
        OrganizationStore store = tx.organizations();
        return new OrganizationProfile(
                store.get(), store.settings(), tx.search().language());
    }

    private Outcome<OrganizationProfile> managing(Caller caller, Function<OrganizationTx, OrganizationProfile> work) {
        return AccessPolicy.allows(caller, UseCase.CHANGE_THE_ORGANIZATION)
                ? Outcome.done(workshop.transactor().inOrganization(caller.organization(), work))
                : AccessPolicy.refuse(caller, UseCase.CHANGE_THE_ORGANIZATION);
    }
}
