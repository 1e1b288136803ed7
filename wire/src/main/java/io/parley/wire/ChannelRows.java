package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.Vitals;
import io.parley.messaging.service.ChannelCareService.Tested;
import io.parley.messaging.service.FoundAccount;
import io.parley.messaging.service.KnownChannel;
import io.parley.messaging.service.TemplateService.Listed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What there is to say of channels besides that they are there. No secret is in any row. */
public final class ChannelRows {
    private ChannelRows() {}

    /** How a channel is. */
    public record HealthRow(
            String health,
            List<ChannelRow.Worry> worries,
            Optional<Instant> validUntil,
            Optional<Instant> checkedAt,
            Optional<Instant> heardAt) {}

    /**
     * A channel with what it was told.
     *
     * @param secrets which secrets it has, by name
     */
    public record KnownRow(
            String id,
            String type,
            String account,
            String name,
            Optional<String> office,
            Map<String, String> settings,
            List<String> secrets,
            @JsonUnwrapped HealthRow vitals) {}

    /** How a channel is after a test, and what its platform calls the account. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record TestedRow(
            Optional<String> accountName, @JsonUnwrapped HealthRow vitals) {}

    /** A template. */
    public record TemplateRow(
            String id,
            String name,
            String language,
            String category,
            String status,
            boolean usable,
            List<SectionRow> sections) {}

    /** A part of a template. */
    public record SectionRow(String part, String text, List<String> places) {}

    /** An account that can be connected. */
    public record FoundRow(String account, String name, String handle, Optional<Instant> until) {}

    public static HealthRow health(Channel channel) {
        Vitals vitals = channel.vitals();
        return new HealthRow(
                Words.of(vitals.health()),
                vitals.worries().stream().map(ChannelRow.Worry::of).toList(),
                vitals.validUntil(),
                vitals.checkedAt(),
                vitals.heardAt());
    }

    public static KnownRow known(KnownChannel known) {
        Channel channel = known.channel();
        ChannelRow row = ChannelRow.of(channel);
        return new KnownRow(
                row.id(),
                row.type(),
                row.account(),
                row.name(),
                row.office(),
                new TreeMap<>(channel.settings()),
                List.copyOf(known.secrets()),
                health(channel));
    }

    public static TestedRow tested(Tested tested) {
        return new TestedRow(tested.nameAtPlatform(), health(tested.channel()));
    }

    /** The list, and when it was fetched. */
    public static Map<String, Object> templates(Listed listed) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put(
                "data", listed.templates().stream().map(ChannelRows::template).toList());
        envelope.put("fetchedAt", listed.fetchedAt());
        return envelope;
    }

    private static TemplateRow template(MessageTemplate template) {
        return new TemplateRow(
                template.id(),
                template.name(),
                template.language(),
                template.category(),
                Words.of(template.status()),
                template.isUsable(),
                template.sections().stream()
                        .map(section -> new SectionRow(Words.of(section.part()), section.text(), section.places()))
                        .toList());
    }

    public static FoundRow found(FoundAccount found) {
        return new FoundRow(found.account().value(), found.name(), found.handle(), found.until());
    }
}
