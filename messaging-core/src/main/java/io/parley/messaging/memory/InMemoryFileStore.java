package io.parley.messaging.memory;

import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.FileStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record InMemoryFileStore(OrganizationId organization, Tables tables, Platform platform) implements FileStore {
    @Override
    public void announce(FileId file, Instant due) {
        platform.looseFiles.add(key(file), new Platform.LooseFile(due, false), "file");
    }

    @Override
    public void add(StoredFile file) {
        tables.files.add(file.id(), file, "file");
        awaitsScan(file.id(), !file.scan().isUsable());
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return tables.files.get(id);
    }

    @Override
    public Map<FileId, StoredFile> lock(Collection<FileId> ids) {
        var found = new HashMap<FileId, StoredFile>();
        ids.forEach(id -> find(id).ifPresent(file -> found.put(id, file)));
        return found;
    }

    @Override
    public void attached(Collection<FileId> files, MessageId message) {
        files.forEach(id -> {
            tables.files.put(id, tables.files.get(id).orElseThrow().attachedTo(message));
            platform.looseFiles.remove(key(id));
        });
    }

    @Override
    public void kept(FileId file) {
        platform.looseFiles.remove(key(file));
    }

    @Override
    public void release(MessageId message, Instant now) {
        tables.files.all().stream()
                .filter(file -> file.attachedTo().equals(Optional.of(message)))
                .forEach(file -> {
                    tables.files.remove(file.id());
                    platform.looseFiles.put(key(file.id()), new Platform.LooseFile(now, false));
                });
    }

    @Override
    public int releaseAny(Instant now, int limit) {
        var released = tables.files.all().stream().limit(limit).toList();
        released.forEach(file -> drop(file.id(), now));
        return released.size();
    }

    @Override
    public void drop(FileId file, Instant now) {
        tables.files.remove(file);
        platform.looseFiles.put(key(file), new Platform.LooseFile(now, false));
    }

    @Override
    public void scanned(FileId file, ScanState result) {
        find(file).ifPresent(found -> {
            tables.files.put(file, found.scanned(result));
            awaitsScan(file, !result.isUsable());
        });
    }

    private void awaitsScan(FileId file, boolean waits) {
        platform.looseFiles
                .get(key(file))
                .ifPresent(loose -> platform.looseFiles.put(key(file), new Platform.LooseFile(loose.due(), waits)));
    }

    @Override
    public List<StoredFile> quarantined(int limit) {
        return tables.files.all().stream()
                .filter(file -> !file.scan().isUsable())
                .limit(limit)
                .toList();
    }

    @Override
    public List<FileId> takeDue(Instant now, int limit) {
        List<FileId> due = platform.looseFiles.entries().stream()
                .filter(entry -> entry.getKey().organization().equals(organization))
                .filter(entry -> !entry.getValue().due().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.getValue().due()))
                .map(entry -> entry.getKey().file())
                .limit(limit)
                .toList();
        due.forEach(tables.files::remove);
        return due;
    }

    @Override
    public void forget(FileId file) {
        platform.looseFiles.remove(key(file));
    }

    private Platform.FileKey key(FileId file) {
        return new Platform.FileKey(organization, file);
    }
}
