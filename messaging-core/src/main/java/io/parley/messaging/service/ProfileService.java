package io.parley.messaging.service;

import io.parley.messaging.access.AccessPolicy;
import io.parley.messaging.access.UseCase;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.store.OrganizationTx;
import java.util.function.BiFunction;

/** What members say of themselves, and how they like to work. Thread-safe. */
public final class ProfileService {
    private final Workshop workshop;
    private final Personnel personnel;

    ProfileService(Workshop workshop) {
        this.workshop = workshop;
        this.personnel = new Personnel(workshop);
    }

    /** Changes what the patch names and nothing else. */
    public Outcome<Member> change(Caller caller, ProfilePatch patch) {
        Outcome<ChangedMember> changed = own(
                caller, (tx, member) -> personnel.change(tx, caller, member, MemberPatch.own(patch), member.role()));
        if (changed instanceof Outcome.Done<ChangedMember>(ChangedMember done)) {
            personnel.tell(caller, done);
        }
        return changed.map(done -> done.after().member());
    }

    public Outcome<Preferences> preferences(Caller caller) {
        return own(caller, (tx, member) -> tx.profiles().preferences(member.id()));
    }

    /** Changes what the patch names and nothing else. */
    public Outcome<Preferences> change(Caller caller, PreferencesPatch patch) {
        return own(caller, (tx, member) -> {
            Preferences after = patch.applyTo(tx.profiles().preferences(member.id()));
            tx.profiles().save(member.id(), after);
            return after;
        });
    }

    private <T> Outcome<T> own(Caller caller, BiFunction<OrganizationTx, Member, T> work) {
        return switch (AccessPolicy.check(caller, UseCase.CHANGE_OWN_PROFILE)) {
            case Outcome.Refused<Caller>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Caller> ignored ->
                workshop.transactor()
                        .inOrganization(
                                caller.organization(),
                                tx -> tx.members()
                                        .lockToChange(caller.member())
                                        .map(member -> Outcome.done(work.apply(tx, member)))
                                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("member"))));
        };
    }
}
