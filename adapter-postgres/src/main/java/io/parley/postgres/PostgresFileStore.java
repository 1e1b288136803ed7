package io.parley.postgres;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.Sha256;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.store.FileStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

record PostgresFileStore(Statements sql) implements FileStore {
    private static final String ANNOUNCE = """
            insert into loose_file (organization_id, file_id, due_at)
            values (:organization, :file, :due)
            """;
    private static final String ADD = """
            insert into file (organization_id, id, conversation_id, uploader_id, name, type, size, width, height,
                thumbnail, sha256, scan, message_id, created_at)
            values (:organization, :id, :conversation, :uploader, :name, :type, :size, :width, :height,
                :thumbnail, :sha256, :scan, :message, :createdAt)
            """;
    private static final String AWAIT_SCAN = """
            update loose_file set awaits_scan = :awaits
            where organization_id = :organization and file_id = :id and awaits_scan <> :awaits
            """;
    private static final String SELECT = """
            select id, conversation_id, uploader_id, name, type, size, width, height, thumbnail, sha256, scan,
                message_id, created_at
            from file
            where organization_id = :organization
            """;
    private static final String FIND = SELECT + "and id = :id";
    private static final String LOCK = SELECT + "and id = any(:ids) order by id for update";
    private static final String QUARANTINED = SELECT + "and scan = 'QUARANTINED' order by id limit :limit";
    private static final String ATTACH = """
            update file set message_id = :message
            where organization_id = :organization and id = any(:ids)
            """;
    private static final String HOLD = """
            delete from loose_file
            where organization_id = :organization and file_id = any(:ids)
            """;
    private static final String RELEASE = """
            with released as (
                delete from file
                where organization_id = :organization and message_id = :message
                returning id)
            insert into loose_file (organization_id, file_id, due_at)
            select :organization, id, :now
            from released
            """;
    private static final String RELEASE_ANY = """
            with chosen as (
                select id
                from file
                where organization_id = :organization
                limit :limit),
            released as (
                delete from file
                using chosen
                where organization_id = :organization and file.id = chosen.id
                returning file.id)
            insert into loose_file (organization_id, file_id, due_at)
            select :organization, id, :now
            from released
            on conflict (organization_id, file_id) do update set due_at = :now, awaits_scan = false
            """;
    private static final String DROP = """
            with dropped as (
                delete from file
                where organization_id = :organization and id = :id and message_id is null
                returning id)
            insert into loose_file (organization_id, file_id, due_at)
            select :organization, id, :now
            from dropped
            on conflict (organization_id, file_id) do update set due_at = :now, awaits_scan = false
            """;
    private static final String SCANNED = """
            update file set scan = :scan
            where organization_id = :organization and id = :id
            """;
    private static final String TAKE_DUE = """
            with due as (
                select file_id
                from loose_file
                where organization_id = :organization and due_at <= :now
                order by due_at
                limit :limit
                for update skip locked),
            gone as (
                delete from file
                using due
                where file.organization_id = :organization and file.id = due.file_id and file.message_id is null)
            select file_id
            from due
            """;
    private static final String FORGET = """
            delete from loose_file
            where organization_id = :organization and file_id = :id
            """;

    @Override
    public void announce(FileId file, Instant due) {
        sql.update(ANNOUNCE).bind("file", file.value()).bind("due", due).execute();
    }

    @Override
    public void add(StoredFile file) {
        Attachment attachment = file.attachment();
        sql.update(ADD, AWAIT_SCAN)
                .bind("id", file.id().value())
                .bind("conversation", file.conversation().value())
                .bind("uploader", file.uploader().map(MemberId::value))
                .bind("name", attachment.name().value())
                .bind("type", attachment.type().value())
                .bind("size", attachment.size())
                .bind("width", attachment.dimensions().map(Dimensions::width))
                .bind("height", attachment.dimensions().map(Dimensions::height))
                .bind("thumbnail", attachment.thumbnail())
                .bind("sha256", file.digest().hex())
                .bind("scan", file.scan().name())
                .bind("message", file.attachedTo().map(MessageId::value))
                .bind("createdAt", file.createdAt())
                .bind("awaits", !file.scan().isUsable())
                .execute();
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return files(sql.query(FIND).bind("id", id.value())).stream().findFirst();
    }

    @Override
    public Map<FileId, StoredFile> lock(Collection<FileId> ids) {
        return files(sql.query(LOCK).bindArray("ids", UUID.class, values(ids))).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    @Override
    public void attached(Collection<FileId> files, MessageId message) {
        sql.update(ATTACH, HOLD)
                .bindArray("ids", UUID.class, values(files))
                .bind("message", message.value())
                .execute();
    }

    @Override
    public void kept(FileId file) {
        forget(file);
    }

    @Override
    public void release(MessageId message, Instant now) {
        sql.update(RELEASE).bind("message", message.value()).bind("now", now).execute();
    }

    @Override
    public int releaseAny(Instant now, int limit) {
        return sql.update(RELEASE_ANY).bind("now", now).bind("limit", limit).execute();
    }

    @Override
    public void drop(FileId file, Instant now) {
        sql.update(DROP).bind("id", file.value()).bind("now", now).execute();
    }

    @Override
    public void scanned(FileId file, ScanState result) {
        sql.update(SCANNED, AWAIT_SCAN)
                .bind("id", file.value())
                .bind("scan", result.name())
                .bind("awaits", !result.isUsable())
                .execute();
    }

    @Override
    public List<StoredFile> quarantined(int limit) {
        return files(sql.query(QUARANTINED).bind("limit", limit));
    }

    @Override
    public List<FileId> takeDue(Instant now, int limit) {
        return sql.query(TAKE_DUE)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new FileId(Rows.id(row, "file_id")))
                .list();
    }

    @Override
    public void forget(FileId file) {
        sql.update(FORGET).bind("id", file.value()).execute();
    }

    private static List<StoredFile> files(Query query) {
        return query.map((row, context) -> file(row)).list();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        var attachment = new Attachment(
                new FileId(Rows.id(row, "id")),
                new FileName(row.getString("name")),
                new MediaType(row.getString("type")),
                row.getLong("size"),
                dimensions(row),
                row.getBoolean("thumbnail"));
        return new StoredFile(
                attachment,
                new ConversationId(Rows.id(row, "conversation_id")),
                Rows.optionalId(row, "uploader_id").map(MemberId::new),
                new Sha256(row.getString("sha256")),
                ScanState.valueOf(row.getString("scan")),
                Rows.optionalId(row, "message_id").map(MessageId::new),
                Rows.time(row, "created_at"));
    }

    private static Optional<Dimensions> dimensions(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        return row.wasNull() ? Optional.empty() : Optional.of(new Dimensions(width, row.getInt("height")));
    }

    private static List<UUID> values(Collection<FileId> ids) {
        return ids.stream().map(FileId::value).toList();
    }
}
