package io.parley.messaging.memory;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.memory.Tables.TemplateKey;
import io.parley.messaging.store.TemplateStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryTemplateStore(Tables tables) implements TemplateStore {
    @Override
    public List<MessageTemplate> of(ChannelId channel) {
        return tables.templates.entries().stream()
                .filter(entry -> entry.getKey().channel().equals(channel))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(MessageTemplate::name).thenComparing(MessageTemplate::language))
                .toList();
    }

    @Override
    public Optional<MessageTemplate> find(ChannelId channel, String name, String language) {
        return tables.templates.get(new TemplateKey(channel, name, language));
    }

    @Override
    public void replaceAll(ChannelId channel, List<MessageTemplate> templates, Instant now) {
        tables.templates.removeIf(key -> key.channel().equals(channel));
        templates.forEach(template -> put(channel, template));
        tables.templatesReplaced.put(channel, now);
    }

    private void put(ChannelId channel, MessageTemplate template) {
        tables.templates.put(new TemplateKey(channel, template.name(), template.language()), template);
    }

    @Override
    public Optional<Instant> replacedAt(ChannelId channel) {
        return tables.templatesReplaced.get(channel);
    }

    @Override
    public boolean changed(ChannelId channel, String id, String name, String language, Status status) {
        List<MessageTemplate> meant = of(channel).stream()
                .filter(one -> one.id().equals(id)
                        || (one.name().equals(name) && one.language().equals(language)))
                .toList();
        meant.forEach(template -> put(channel, template.as(status)));
        if (meant.isEmpty()) {
            tables.templatesReplaced.remove(channel);
            tables.channelsDue.remove(channel);
        }
        return !meant.isEmpty();
    }
}
