package io.parley.messaging.service;

import io.parley.messaging.conversation.Circle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.conversation.Kind;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.member.Member;
import io.parley.messaging.store.ConversationFilter;
import io.parley.messaging.store.ConversationFilter.AssigneeIs;
import io.parley.messaging.store.ConversationFilter.Place;
import io.parley.messaging.store.OrganizationTx;
import java.util.List;
import java.util.Optional;

/**
 * Gives the groups of a deactivated member to whoever has been in them the longest and is active: else nobody could bring
 * anybody in. Each in a transaction of its own.
 */
record Succession(Workshop workshop) {
    private static final int PAGE = 50;

    /** Returns how many groups have another owner now. */
    int of(OrganizationId organization, MemberId member) {
        int all = 0;
        Optional<Place> after = Optional.empty();
        do {
            List<Conversation> page = page(organization, member, after);
            all += (int) page.stream()
                    .filter(group -> isOwner(group, member))
                    .filter(group -> handOn(organization, member, group.id()))
                    .count();
            after = page.size() < PAGE ? Optional.empty() : Optional.of(Place.of(page.getLast()));
        } while (after.isPresent());
        return all;
    }

    private List<Conversation> page(OrganizationId organization, MemberId member, Optional<Place> after) {
        var groups = new ConversationFilter(
                Optional.empty(),
                new AssigneeIs.Anyone(),
                Optional.of(Kind.GROUP),
                Optional.empty(),
                Optional.empty(),
                after);
        return workshop.transactor().read(organization, tx -> tx.conversations().list(groups, member, PAGE)).stream()
                .map(overview -> overview.conversation())
                .toList();
    }

    private boolean handOn(OrganizationId organization, MemberId from, ConversationId id) {
        return workshop.transactor().inOrganization(organization, tx -> {
            Optional<Conversation> group = tx.conversations()
                    .lock(id)
                    .filter(found -> isOwner(found, from))
                    .filter(found -> !isActive(tx, from));
            Optional<Participant> heir = group.flatMap(found -> tx.participants().of(id).stream()
                    .filter(who -> isActive(tx, who.member()))
                    .findFirst());
            heir.ifPresent(
                    to -> workshop.store(tx, group.orElseThrow(), new ConversationCommand.TransferOwnership(from, to)));
            return heir.isPresent();
        });
    }

    private static boolean isActive(OrganizationTx tx, MemberId member) {
        return tx.members().find(member).filter(Member::isActive).isPresent();
    }

    private static boolean isOwner(Conversation conversation, MemberId member) {
        return conversation.circle().orElse(null) instanceof Circle.Group group
                && group.owner().equals(member);
    }
}
