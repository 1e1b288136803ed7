package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.messaging.Messaging;
import io.parley.messaging.attachment.Attaching;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.FileTicket;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.attachment.ScanState;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.memory.InMemory;
import io.parley.messaging.memory.InMemoryBlobStore;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.BlobStore.Part;
import io.parley.messaging.port.Signal;
import io.parley.messaging.port.VirusScanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileServiceTest {
    private static final long LIMIT = 3_000_000;

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private Verdict verdict = new Verdict.Clean();
    private final BlobStore blobs = new InMemoryBlobStore();
    private final Ports memory = InMemory.ports(() -> now, new Random(7));
    private final Messaging messaging = new Messaging(
            new Ports(memory.storage(), memory.surroundings(), memory.security(), memory.policies(), files()),
            new InstalledChannels(List.of()));
    private final Caller ada = Founder.of(messaging, "Acme", "ada@acme.example");
    private final ConversationId conversation = open(ada);

    private Ports.Files files() {
        var usual = memory.files();
        var examination = new Ports.Examination(
                usual.examination().inspector(), usual.examination().thumbnailer(), content -> verdict);
        var rules = new Ports.FileRules(
                FileLimits.standard().withBytes(LIMIT), usual.rules().types());
        return new Ports.Files(blobs, examination, rules, usual.tickets());
    }

    private ConversationId open(Caller caller) {
        return messaging
                .conversations()
                .openInternal(caller, "Files")
                .orElseThrow()
                .conversation()
                .id();
    }

    private Outcome<StoredFile> upload(InputStream content) {
        return messaging
                .files()
                .upload(
                        ada,
                        new Upload(
                                conversation,
                                FileName.sanitised("notes.txt"),
                                MediaType.UNKNOWN,
                                OptionalLong.empty(),
                                content));
    }

    private Outcome<StoredFile> upload(String text) {
        return upload(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasUploadedIsReadAgain() throws IOException {
        var file = upload("Plans").orElseThrow();

        assertThat(file.attachment().size()).isEqualTo(5);
        assertThat(file.digest().hex()).isEqualTo("dfe8b2f0de26bb87c6d6066acf6668807a27d8270cc08ade10018769ee380101");
        try (var content = messaging
                .files()
                .open(ada, file.id())
                .orElseThrow()
                .content(1, 3)
                .orElseThrow()) {
            assertThat(content.readAllBytes()).asString().isEqualTo("lan");
        }
    }

    @Test
    void theFirstByteTooManyEndsAnUploadAndNothingMoreIsRead() {
        var letters = new Letters(10 * LIMIT);

        assertThat(upload(letters)).isEqualTo(Outcome.refused(new FileRefusal.TooLarge(LIMIT)));

        assertThat(letters.given).isEqualTo(LIMIT + 1);
        assertThat(upload(new Letters(LIMIT))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsNotAllowedIsNotReadBeyondItsBeginning() {
        var program = new Letters(LIMIT, "MZ");

        assertThat(upload(program)).isEqualTo(Outcome.refused(new FileRefusal.NotAllowed("application/x-msdownload")));

        assertThat(program.given).isEqualTo(64 * 1024);
    }

    @Test
    void ofAnUploadThatBreaksOffTheSweepLeavesNothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> upload(broken)).isInstanceOf(UncheckedIOException.class);

        assertThat(messaging.sweeps().files().sweep(10)).isZero();
        now = now.plus(Duration.ofHours(25));
        assertThat(messaging.sweeps().files().sweep(10)).isEqualTo(1);
        assertThat(messaging.sweeps().files().sweep(10)).isZero();
    }

    @Test
    void whatNoMessageCarriesIsSweptAfterADayAndTheRestStays() {
        var loose = upload("loose").orElseThrow();
        var carried = upload("carried").orElseThrow();
        attach(carried);

        now = now.plus(Duration.ofHours(25));
        messaging.sweeps().files().sweep(10);

        assertThat(messaging.files().find(ada, loose.id())).isEqualTo(notFound());
        assertThat(blobs.open(contentOf(loose.id()))).isEmpty();
        assertThat(messaging.files().find(ada, carried.id())).isInstanceOf(Outcome.Done.class);
        assertThat(blobs.open(contentOf(carried.id()))).isPresent();
    }

    @Test
    void anInfectedFileIsNotKept() {
        verdict = new Verdict.Infected("Eicar-Test-Signature");

        assertThat(upload("virus")).isEqualTo(Outcome.refused(new FileRefusal.Infected("Eicar-Test-Signature")));
    }

    @Test
    void whatCouldNotBeScannedIsKeptFromEverybodyUntilItWas() {
        verdict = new Verdict.Unavailable("asleep");
        var file = upload("unknown").orElseThrow();

        assertThat(file.scan()).isEqualTo(ScanState.QUARANTINED);
        assertThat(messaging.files().open(ada, file.id())).isEqualTo(Outcome.refused(new FileRefusal.Quarantined()));
        assertThat(messaging.sweeps().files().sweep(10)).as("still asleep").isZero();
        verdict = new Verdict.Clean();
        assertThat(messaging.sweeps().files().sweep(10)).isEqualTo(1);
        assertThat(messaging.files().open(ada, file.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatTurnsOutToBeInfectedLaterStaysInQuarantine() {
        verdict = new Verdict.Unavailable("asleep");
        var file = upload("unknown").orElseThrow();

        verdict = new Verdict.Infected("Eicar-Test-Signature");
        messaging.sweeps().files().sweep(10);

        assertThat(messaging.files().open(ada, file.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aTicketLivesFiveMinutes() {
        var file = upload("Plans").orElseThrow();
        var ticket = messaging.files().ticket(ada, file.id()).orElseThrow();

        now = now.plus(FileTicket.LIFE).minusMillis(1);
        assertThat(messaging.files().open(ticket.text(), file.id())).isInstanceOf(Outcome.Done.class);
        now = now.plusMillis(1);
        assertThat(messaging.files().open(ticket.text(), file.id()))
                .isEqualTo(Outcome.refused(new FileRefusal.TicketExpired()));
    }

    @Test
    void aTicketOpensNoOtherFile() {
        var one = upload("one").orElseThrow();
        var other = upload("other").orElseThrow();
        var ticket = messaging.files().ticket(ada, one.id()).orElseThrow();

        assertThat(messaging.files().open(ticket.text(), other.id()))
                .isEqualTo(Outcome.refused(new FileRefusal.TicketInvalid()));
    }

    @Test
    void anotherOrganizationFindsNothing() {
        var file = upload("Plans").orElseThrow();
        var eve = Founder.of(messaging, "Evil", "eve@evil.example");

        assertThat(messaging.files().find(eve, file.id())).isEqualTo(notFound());
        assertThat(messaging.files().ticket(eve, file.id())).isEqualTo(notFound());
        assertThat(messaging.files().discard(eve, file.id())).isEqualTo(notFound());
    }

    @Test
    void whatAMessageCarriesIsNotTakenBack() {
        var file = upload("Plans").orElseThrow();
        attach(file);

        assertThat(messaging.files().discard(ada, file.id()))
                .isEqualTo(Outcome.refused(new FileRefusal.AttachedAlready()));
    }

    @Test
    void progressIsToldSeldomAndAlwaysAtTheEnd() {
        var heard = new ArrayList<Signal.UploadProgress>();
        try (var listening = memory.storage().bus().subscribe(signal -> {
            if (signal instanceof Signal.UploadProgress progress) {
                heard.add(progress);
            }
        })) {
            upload(new Letters(LIMIT));
            assertThat(listening).isNotNull();
        }

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst().bytes()).isBetween(1_000_000L, 1_200_000L);
        assertThat(heard.getFirst().total()).isEmpty();
        assertThat(heard.getLast().bytes()).isEqualTo(LIMIT);
        assertThat(heard.getLast().total()).hasValue(LIMIT);
    }

    private void attach(StoredFile file) {
        var wish = new Attaching(List.of(file.id()), conversation, ada.member(), 10);
        memory.storage()
                .transactor()
                .inOrganization(
                        ada.organization(),
                        tx -> tx.files()
                                .attach(
                                        wish,
                                        new MessageId(
                                                memory.surroundings().ids().next())))
                .orElseThrow();
    }

    private BlobStore.Name contentOf(FileId file) {
        return new BlobStore.Name(ada.organization(), file, Part.CONTENT);
    }

    private static <T> Outcome<T> notFound() {
        return Outcome.refused(new Refusal.NotFound("file"));
    }

    /** So many letters, which exist only while they are read. */
    private static final class Letters extends InputStream {
        private final long size;
        private final byte[] start;
        private long given;

        private Letters(long size) {
            this(size, "");
        }

        private Letters(long size, String start) {
            this.size = size;
            this.start = start.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (given == size) {
                return -1;
            }
            int letter = given < start.length ? start[(int) given] : 'a';
            given++;
            return letter;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (given == size) {
                return -1;
            }
            int read = (int) Math.min(length, size - given);
            for (int i = 0; i < read; i++) {
                buffer[offset + i] = (byte) read();
            }
            return read;
        }
    }
}
