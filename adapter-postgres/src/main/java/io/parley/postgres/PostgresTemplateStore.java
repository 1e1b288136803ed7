package io.parley.postgres;

import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.channel.MessageTemplate.Status;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.store.TemplateStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Templates beside their channel's row, which knows how old the list is. */
record PostgresTemplateStore(Statements sql) implements TemplateStore {
    private static final String SELECT = """
            select id, name, language, category, status, sections
            from message_template
            where organization_id = :organization and channel_id = :channel
            """;
    private static final String OF = SELECT + "order by name collate \"C\", language collate \"C\"";
    private static final String FIND = SELECT + "and name = :name and language = :language";
    private static final String CLEAR =
            "delete from message_template where organization_id = :organization and channel_id = :channel";
    private static final String PUT = """
            insert into message_template (organization_id, channel_id, name, language, id, category, status, sections)
            values (:organization, :channel, :name, :language, :id, :category, :status, cast(:sections as jsonb))
            on conflict (organization_id, channel_id, name, language) do update
            set id = excluded.id, category = excluded.category, status = excluded.status, sections = excluded.sections
            """;
    private static final String CHANGED = """
            update message_template set status = :status
            where organization_id = :organization and channel_id = :channel
                and (id = :id or name = :name and language = :language)
            """;
    private static final String REPLACED =
            "update channel set templates_at = :now where organization_id = :organization and id = :channel";
    private static final String OUT_OF_DATE = """
            update channel set templates_at = null, due_at = '-infinity'
            where organization_id = :organization and id = :channel
            """;
    private static final String REPLACED_AT =
            "select templates_at from channel where organization_id = :organization and id = :channel";

    @Override
    public List<MessageTemplate> of(ChannelId channel) {
        return sql.query(OF)
                .bind("channel", channel.value())
                .map((row, context) -> template(row))
                .list();
    }

    @Override
    public Optional<MessageTemplate> find(ChannelId channel, String name, String language) {
        return sql.query(FIND)
                .bind("channel", channel.value())
                .bind("name", name)
                .bind("language", language)
                .map((row, context) -> template(row))
                .findOne();
    }

    @Override
    public void replaceAll(ChannelId channel, List<MessageTemplate> templates, Instant now) {
        // The channel's row first: two who replace at once take turns.
        sql.update(REPLACED).bind("channel", channel.value()).bind("now", now).execute();
        sql.update(CLEAR).bind("channel", channel.value()).execute();
        templates.forEach(template -> put(channel, template));
    }

    private void put(ChannelId channel, MessageTemplate template) {
        sql.update(PUT)
                .bind("channel", channel.value())
                .bind("name", template.name())
                .bind("language", template.language())
                .bind("id", template.id())
                .bind("category", template.category())
                .bind("status", template.status().name())
                .bind("sections", SectionsJson.write(template.sections()))
                .execute();
    }

    @Override
    public Optional<Instant> replacedAt(ChannelId channel) {
        return sql.query(REPLACED_AT)
                .bind("channel", channel.value())
                .map((row, context) -> Rows.optionalTime(row, "templates_at"))
                .findOne()
                .flatMap(at -> at);
    }

    @Override
    public boolean changed(ChannelId channel, String id, String name, String language, Status status) {
        int changed = sql.update(CHANGED)
                .bind("channel", channel.value())
                .bind("id", id)
                .bind("name", name)
                .bind("language", language)
                .bind("status", status.name())
                .execute();
        if (changed == 0) {
            sql.update(OUT_OF_DATE).bind("channel", channel.value()).execute();
        }
        return changed > 0;
    }

    private static MessageTemplate template(ResultSet row) throws SQLException {
        return new MessageTemplate(
                row.getString("id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("category"),
                Status.valueOf(row.getString("status")),
                SectionsJson.read(row.getString("sections")));
    }
}
