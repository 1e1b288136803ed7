package io.parley.messaging.service;

import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.VirusScanner.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Removes contents that no message carries, and scans what the scanner could not be asked about. Thread-safe. */
public final class FileSweep {
    private static final int PART = 500;

    private final Workshop workshop;
    private final Ports.Files ports;

    FileSweep(Workshop workshop, Ports.Files ports) {
        this.workshop = workshop;
        this.ports = ports;
    }

    /** Does what is due, up to so many files of so many organizations; returns how many were removed or scanned. */
    public int sweep(int limit) {
        Instant now = workshop.now();
        return workshop.transactor().onPlatform(tx -> tx.organizationsWithFileWork(now, limit)).stream()
                .mapToInt(organization -> remove(organization, now, limit) + scan(organization, limit))
                .sum();
    }

    /** Removes every file of an organization, whatever carries it; goes on where it was broken off. */
    void removeAll(OrganizationId organization) {
        Instant now = workshop.now();
        int released = PART;
        while (released > 0) {
            released = workshop.transactor()
                    .inOrganization(organization, tx -> tx.files().releaseAny(now, PART));
        }
        int removed = PART;
        while (removed > 0) {
            removed = remove(organization, now, PART);
        }
    }

    private int remove(OrganizationId organization, Instant now, int limit) {
        // First nobody can attach them any more, then they go, then they are forgotten: a crash repeats, and loses
        // nothing.
        List<FileId> due = workshop.transactor()
                .inOrganization(organization, tx -> tx.files().takeDue(now, limit));
        for (FileId file : due) {
            for (Part part : Part.values()) {
                ports.blobs().delete(new BlobStore.Name(organization, file, part));
            }
            workshop.transactor().inOrganization(organization, tx -> {
                tx.files().forget(file);
                return file;
            });
        }
        return due.size();
    }

    private int scan(OrganizationId organization, int limit) {
        List<StoredFile> waiting =
                workshop.transactor().read(organization, tx -> tx.files().quarantined(limit));
        return (int) waiting.stream().filter(file -> scan(organization, file)).count();
    }

    private boolean scan(OrganizationId organization, StoredFile file) {
        var name = new BlobStore.Name(organization, file.id(), Part.CONTENT);
        Content content = () -> ports.blobs().open(name).orElseThrow();
        Optional<ScanState> result = switch (ports.examination().scanner().scan(content)) {
            case Verdict.Clean() -> Optional.of(ScanState.CLEAN);
            case Verdict.Skipped() -> Optional.of(ScanState.UNSCANNED);
            // It stays where nobody gets it, and goes when its time has come.
            case Verdict.Infected ignored -> Optional.empty();
            case Verdict.Unavailable ignored -> Optional.empty();
        };
        result.ifPresent(state -> workshop.transactor().inOrganization(organization, tx -> {
            tx.files().scanned(file.id(), state);
            return state;
        }));
        return result.isPresent();
    }
}
