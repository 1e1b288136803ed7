package io.parley.messaging.memory;

import io.parley.messaging.delivery.Shares;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.memory.Platform.ChannelKey;
import io.parley.messaging.memory.Platform.LaneKey;
import io.parley.messaging.memory.Platform.LaneRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which lanes are next: the channels in turn, and nobody more than their share. */
record FairChoice(Platform platform, Instant now, Shares shares) {
    private record Candidate(Map.Entry<LaneKey, LaneRow> lane, int place) {
        Instant dueAt() {
            return lane.getValue().dueAt();
        }
    }

    List<Map.Entry<LaneKey, LaneRow>> choose() {
        var chosen = new ArrayList<Map.Entry<LaneKey, LaneRow>>();
        Map<OrganizationId, Integer> ofOrganization = new HashMap<>();
        inWork().forEach((channel, lanes) -> ofOrganization.merge(channel.organization(), lanes, Integer::sum));
        for (Candidate candidate : inTurn()) {
            OrganizationId organization = candidate.lane().getKey().organization();
            boolean hasRoom = ofOrganization.getOrDefault(organization, 0) < shares.ofOrganization();
            if (hasRoom && chosen.size() < shares.now()) {
                ofOrganization.merge(organization, 1, Integer::sum);
                chosen.add(candidate.lane());
            }
        }
        return chosen;
    }

    /** Of each channel as many as it may have: first the first one of each, then the second. */
    private List<Candidate> inTurn() {
        Map<ChannelKey, Integer> taken = inWork();
        Map<ChannelKey, Integer> places = new HashMap<>();
        return claimable().stream()
                .filter(lane -> taken.merge(channelOf(lane), 1, Integer::sum) <= shares.ofChannel())
                .map(lane -> new Candidate(lane, places.merge(channelOf(lane), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Candidate::place).thenComparing(Candidate::dueAt))
                .toList();
    }

    private List<Map.Entry<LaneKey, LaneRow>> claimable() {
        return platform.lanes.entries().stream()
                .filter(lane -> !lane.getValue().claimableAt().isAfter(now))
                .filter(lane -> platform.pauses
                        .get(channelOf(lane))
                        .filter(now::isBefore)
                        .isEmpty())
                .sorted(Comparator.comparing(lane -> lane.getValue().dueAt()))
                .toList();
    }

    private Map<ChannelKey, Integer> inWork() {
        var inWork = new LinkedHashMap<ChannelKey, Integer>();
        platform.lanes.entries().stream()
                .filter(lane -> lane.getValue().isInWork(now))
                .forEach(lane -> inWork.merge(channelOf(lane), 1, Integer::sum));
        return inWork;
    }

    static ChannelKey channelOf(Map.Entry<LaneKey, LaneRow> lane) {
        return new ChannelKey(lane.getKey().organization(), lane.getValue().channel());
    }
}
