package io.parley.messaging.service;

import io.parley.messaging.audit.AuditAct;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Role;
import io.parley.messaging.member.Member;
import io.parley.messaging.port.Signal;
import io.parley.messaging.service.ChangedMember.Sight;
import io.parley.messaging.store.OrganizationTx;
import java.util.Set;

/** Stores what members become, writes it down and tells the team. */
record Personnel(Workshop workshop) {
    /** Changes a member, who is locked, as the patch says. */
    ChangedMember change(OrganizationTx tx, Caller caller, Member member, MemberPatch patch, Role role) {
        var before = new Sight(member, tx.profiles().find(member.id()));
        return save(tx, caller, before, new Sight(patch.applyTo(member, role), patch.applyTo(before.profile())));
    }

    /** Stores what is other than before; the member is locked. */
    ChangedMember save(OrganizationTx tx, Caller caller, Sight before, Sight after) {
        var changed = new ChangedMember(before, after);
        var id = after.member().id();
        if (!after.member().equals(before.member())) {
            tx.members().save(after.member());
        }
        if (!after.profile().equals(before.profile())) {
            tx.profiles().save(id, after.profile());
        }
        if (changed.hasOtherRole()) {
            tx.members().accessChanged(Set.of(id));
        }
        if (changed.isOther()) {
            workshop.audit(tx, caller, AuditAct.MEMBER_CHANGED, id.toString(), changed.details());
        }
        return changed;
    }

    /** Once it is stored. */
    void tell(Caller caller, ChangedMember changed) {
        var id = changed.after().member().id();
        if (changed.isOther()) {
            workshop.bus().publish(new Signal.MemberChanged(caller.organization(), id));
        }
        if (changed.hasOtherRole()) {
            workshop.bus().publish(new Signal.RightsChanged(caller.organization(), id));
        }
    }
}
