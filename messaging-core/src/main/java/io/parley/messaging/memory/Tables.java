package io.parley.messaging.memory;

import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.PlatformMessageId;
import io.parley.messaging.message.Reaction;
import io.parley.messaging.message.Revision;
import io.parley.messaging.note.Note;
import io.parley.messaging.organization.Office;
import io.parley.messaging.organization.Organization;
import io.parley.messaging.organization.OrganizationSettings;
import io.parley.messaging.organization.Team;
import io.parley.messaging.search.SearchLanguage;
import io.parley.messaging.store.ReplayStore;
import java.time.Instant;
import java.util.List;

/** One organization's rows. */
final class Tables {
    final Shelf<OrganizationId, Organization> organizations;
    final Shelf<OrganizationId, OrganizationSettings> settings;
    final Shelf<MemberId, Member> members;
    final Shelf<MemberId, String> passwordHashes;
    final Shelf<MemberId, Position> accessChanges;
    final Shelf<Pair, Connection> connections;
    final Shelf<Reader, Draft> drafts;
    final Shelf<MemberId, Instant> lastSeen;
    final Shelf<SessionId, Session> sessions;
    final Shelf<AuditEntryId, AuditEntry> audit;
    final Shelf<RoleKey, Role> roles;
    final Shelf<TeamId, Team> teams;
    final Shelf<OfficeId, Office> offices;
    final Shelf<ContactId, Contact> contacts;
    final Shelf<OnChannel<Handle>, ContactId> handles;
    final Shelf<ChannelId, Channel> channels;
    final Shelf<OnChannel<PlatformMessageId>, Inbound.Unrecognised> unrecognised;
    final Shelf<ConversationId, Conversation> conversations;
    final Shelf<Reader, Receipt> receipts;
    /** How many of a conversation's messages are not unread to a member: those up to their mark, and their own. */
    final Shelf<Reader, Long> settled;

    final Shelf<Reader, Participant> participants;
    final Shelf<MessageId, Message> messages;
    final Shelf<OnChannel<PlatformMessageId>, MessageId> byPlatformId;
    final Shelf<Sent, MessageId> byClientId;
    final Shelf<Early, Inbound.DeliveryReported> early;
    final Shelf<MessageId, List<Reaction>> reactions;
    final Shelf<MessageId, List<Revision>> revisions;
    final Shelf<NoteId, Note> notes;
    final Shelf<FileId, StoredFile> files;
    final Shelf<MessageId, Delivery> deliveries;
    final Shelf<Integer, Event> events;
    final Shelf<String, Long> counters;
    final Shelf<Keyed, Kept> replays;
    final Shelf<OrganizationId, SearchLanguage> searchLanguages;

    Tables(Journal journal) {
        organizations = new Shelf<>(journal);
        settings = new Shelf<>(journal);
        members = new Shelf<>(journal);
        passwordHashes = new Shelf<>(journal);
        accessChanges = new Shelf<>(journal);
        connections = new Shelf<>(journal);
        drafts = new Shelf<>(journal);
        lastSeen = new Shelf<>(journal);
        sessions = new Shelf<>(journal);
        audit = new Shelf<>(journal);
        roles = new Shelf<>(journal);
        teams = new Shelf<>(journal);
        offices = new Shelf<>(journal);
        contacts = new Shelf<>(journal);
        handles = new Shelf<>(journal);
        channels = new Shelf<>(journal);
        unrecognised = new Shelf<>(journal);
        conversations = new Shelf<>(journal);
        receipts = new Shelf<>(journal);
        settled = new Shelf<>(journal);
        participants = new Shelf<>(journal);
        reactions = new Shelf<>(journal);
        revisions = new Shelf<>(journal);
        messages = new Shelf<>(journal);
        byPlatformId = new Shelf<>(journal);
        byClientId = new Shelf<>(journal);
        early = new Shelf<>(journal);
        notes = new Shelf<>(journal);
        files = new Shelf<>(journal);
        deliveries = new Shelf<>(journal);
        events = new Shelf<>(journal);
        counters = new Shelf<>(journal);
        replays = new Shelf<>(journal);
        searchLanguages = new Shelf<>(journal);
    }

    record OnChannel<T>(ChannelId channel, T id) {}

    record Reader(ConversationId conversation, MemberId member) {}

    record Sent(ConversationId conversation, MemberId author, ClientId id) {}

    record Early(ChannelId channel, PlatformMessageId message, MessageStatus status) {}

    record Keyed(String credential, String key) {}

    record Kept(ReplayStore.Answer answer, Instant at) {}
}
