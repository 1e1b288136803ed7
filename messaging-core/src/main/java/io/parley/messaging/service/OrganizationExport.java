package io.parley.messaging.service;

import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.store.OrganizationTx;
import io.parley.messaging.store.Transactor;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All that is kept of an organization, read page by page as it is asked for; a page is held at a time. For one thread. */
final class OrganizationExport implements Iterator<Exported> {
    private static final int PAGE = 500;

    private final Transactor transactor;
    private final OrganizationId organization;
    private final Queue<Source<?>> sources;
    private Iterator<Exported> page = Collections.emptyIterator();

    OrganizationExport(Transactor transactor, OrganizationId organization) {
        this.transactor = transactor;
        this.organization = organization;
        this.sources = new ArrayDeque<>(List.of(
                once(tx -> List.of(tx.organizations().get()), Exported.OfOrganization::new),
                once(tx -> tx.members().all(), Exported.OfMember::new),
                once(tx -> tx.channels().all(), Exported.OfChannel::new),
                new Source<>(OrganizationExport::contacts, Exported.OfContact::new),
                new Source<>(OrganizationExport::events, Exported.OfEvent::new),
                new Source<>(OrganizationExport::audit, Exported.OfAudit::new)));
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && !sources.isEmpty()) {
            List<Exported> rows = transactor.read(organization, sources.element()::next);
            if (rows.isEmpty()) {
                sources.remove();
            }
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public Exported next() {
        if (!hasNext()) {
            throw new NoSuchElementException("that was all of it");
        }
        return page.next();
    }

    private static List<Contact> contacts(OrganizationTx tx, Optional<Contact> last) {
        return tx.contacts().list(last.map(Contact::id), PAGE);
    }

    private static List<Event> events(OrganizationTx tx, Optional<Event> last) {
        return tx.feed()
                .after(last.map(Event::position).orElse(Position.START), PAGE)
                .events();
    }

    private static List<AuditEntry> audit(OrganizationTx tx, Optional<AuditEntry> last) {
        return tx.audit().list(last.map(AuditEntry::id), PAGE);
    }

    private static <T> Source<T> once(Function<OrganizationTx, List<T>> read, Function<T, Exported> line) {
        return new Source<>((tx, last) -> last.isPresent() ? List.of() : read.apply(tx), line);
    }

    /** Rows of one kind, and how far they have been read. */
    private static final class Source<T> {
        private final BiFunction<OrganizationTx, Optional<T>, List<T>> read;
        private final Function<T, Exported> line;
        private Optional<T> last = Optional.empty();

        Source(BiFunction<OrganizationTx, Optional<T>, List<T>> read, Function<T, Exported> line) {
            this.read = read;
            this.line = line;
        }

        /** The next rows; none when that was all. */
        List<Exported> next(OrganizationTx tx) {
            List<T> rows = read.apply(tx, last);
            if (!rows.isEmpty()) {
                last = Optional.of(rows.getLast());
            }
            return rows.stream().map(line).toList();
        }
    }
}
