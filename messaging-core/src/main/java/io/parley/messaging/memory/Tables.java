package io.parley.messaging.memory;

import io.parley.messaging.access.AddressRules;
import io.parley.messaging.access.LocationCheck;
import io.parley.messaging.access.PlaceRules;
import io.parley.messaging.attachment.StoredFile;
import io.parley.messaging.audit.AuditEntry;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.channel.Inbound;
import io.parley.messaging.channel.MessageTemplate;
import io.parley.messaging.connection.Connection;
import io.parley.messaging.connection.Pair;
import io.parley.messaging.contact.Contact;
import io.parley.messaging.contact.Handle;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.Participant;
import io.parley.messaging.conversation.Receipt;
import io.parley.messaging.delivery.Delivery;
import io.parley.messaging.delivery.Parts;
import io.parley.messaging.draft.Draft;
import io.parley.messaging.feed.Event;
import io.parley.messaging.feed.Position;
import io.parley.messaging.id.ApiKeyId;
import io.parley.messaging.id.AuditEntryId;
import io.parley.messaging.id.ChannelId;
import io.parley.messaging.id.ContactId;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.FileId;
import io.parley.messaging.id.InvitationId;
import io.parley.messaging.id.LocationCheckId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.id.OfficeId;
import io.parley.messaging.id.OneTimeTokenId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.id.TeamId;
import io.parley.messaging.identity.ApiKey;
import io.parley.messaging.identity.Invitation;
import io.parley.messaging.identity.LinkedIdentity;
import io.parley.messaging.identity.OneTimeGrant;
import io.parley.messaging.identity.ProviderKey;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.identity.SecondFactor;
import io.parley.messaging.identity.Session;
import io.parley.messaging.member.Member;
import io.parley.messaging.member.MemberProfile;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.EarlyChange;
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
import java.util.ArrayList;
import java.util.List;

/** One organization's rows. */
final class Tables {
    final Shelf<OrganizationId, Organization> organizations;
    final Shelf<OrganizationId, OrganizationSettings> settings;
    final Shelf<MemberId, Member> members;
    final Shelf<MemberId, String> passwordHashes;
    final Shelf<MemberId, MemberProfile> profiles;
    final Shelf<MemberId, Preferences> preferences;
    final Shelf<MemberId, Position> accessChanges;
    final Shelf<Pair, Connection> connections;
    final Shelf<Reader, Draft> drafts;
    final Shelf<MemberId, Instant> lastSeen;
    final Shelf<SessionId, Session> sessions;
    final Shelf<OrganizationId, AddressRules> addressRules;
    final Shelf<OrganizationId, PlaceRules> placeRules;
    final Shelf<LocationCheckId, LocationCheck> locationChecks;
    final Shelf<ApiKeyId, ApiKey> apiKeys;
    final Shelf<Link, LinkedIdentity> linkedIdentities;
    final Shelf<OneTimeTokenId, OneTimeGrant> oneTimeGrants;
    final Shelf<MemberId, SecondFactor> secondFactors;
    final Shelf<InvitationId, Invitation> invitations;
    final Shelf<AuditEntryId, AuditEntry> audit;
    final Shelf<RoleKey, Role> roles;
    final Shelf<TeamId, Team> teams;
    final Shelf<OfficeId, Office> offices;
    final Shelf<ContactId, Contact> contacts;
    final Shelf<OnChannel<Handle>, ContactId> handles;
    final Shelf<ChannelId, Channel> channels;
    final Shelf<ChannelId, Instant> removedChannels;
    final Shelf<ChannelId, Instant> channelsDue;
    final Shelf<TemplateKey, MessageTemplate> templates;
    final Shelf<ChannelId, Instant> templatesReplaced;
    /** When each thing was kept that nobody understands. */
    final Shelf<OnChannel<PlatformMessageId>, Instant> unrecognised;

    final Shelf<ConversationId, Conversation> conversations;
    final Shelf<Reader, Receipt> receipts;
    /** How many of a conversation's messages are not unread to a member: those up to their mark, and their own. */
    final Shelf<Reader, Long> settled;

    final Shelf<Reader, Participant> participants;
    final Shelf<MessageId, Message> messages;
    final Shelf<OnChannel<PlatformMessageId>, MessageId> byPlatformId;
    final Shelf<Sent, MessageId> byClientId;
    final Shelf<Early, Inbound.DeliveryReported> early;
    final Shelf<EarlyChangeKey, EarlyChange> earlyChanges;
    final Shelf<ContactId, Preference> marketing;
    final Shelf<MessageId, List<Reaction>> reactions;
    final Shelf<MessageId, List<Revision>> revisions;
    final Shelf<NoteId, Note> notes;
    final Shelf<FileId, StoredFile> files;
    final Shelf<MessageId, Delivery> deliveries;
    final Shelf<MessageId, Parts> parts;
    final Shelf<Integer, Event> events;
    final Shelf<String, Long> counters;
    final Shelf<Keyed, Kept> replays;
    final Shelf<OrganizationId, SearchLanguage> searchLanguages;

    private final List<Shelf<?, ?>> all = new ArrayList<>();

    Tables(Journal journal) {
        organizations = shelf(journal);
        settings = shelf(journal);
        members = shelf(journal);
        passwordHashes = shelf(journal);
        connections = shelf(journal);
        drafts = shelf(journal);
        lastSeen = shelf(journal);
        sessions = shelf(journal);
        audit = shelf(journal);
        contacts = shelf(journal);
        accessChanges = shelf(journal);
        teams = shelf(journal);
        offices = shelf(journal);
        oneTimeGrants = shelf(journal);
        secondFactors = shelf(journal);
        invitations = shelf(journal);
        addressRules = shelf(journal);
        placeRules = shelf(journal);
        locationChecks = shelf(journal);
        apiKeys = shelf(journal);
        linkedIdentities = shelf(journal);
        profiles = shelf(journal);
        preferences = shelf(journal);
        roles = shelf(journal);
        handles = shelf(journal);
        channels = shelf(journal);
        removedChannels = shelf(journal);
        channelsDue = shelf(journal);
        templates = shelf(journal);
        templatesReplaced = shelf(journal);
        unrecognised = shelf(journal);
        conversations = shelf(journal);
        receipts = shelf(journal);
        settled = shelf(journal);
        participants = shelf(journal);
        reactions = shelf(journal);
        revisions = shelf(journal);
        messages = shelf(journal);
        byPlatformId = shelf(journal);
        byClientId = shelf(journal);
        early = shelf(journal);
        earlyChanges = shelf(journal);
        marketing = shelf(journal);
        notes = shelf(journal);
        files = shelf(journal);
        deliveries = shelf(journal);
        parts = shelf(journal);
        events = shelf(journal);
        counters = shelf(journal);
        replays = shelf(journal);
        searchLanguages = shelf(journal);
    }

    /** Removes every row. */
    void clear() {
        all.forEach(shelf -> shelf.removeIf(any -> true));
    }

    private <K, V> Shelf<K, V> shelf(Journal journal) {
        var shelf = new Shelf<K, V>(journal);
        all.add(shelf);
        return shelf;
    }

    record OnChannel<T>(ChannelId channel, T id) {}

    record TemplateKey(ChannelId channel, String name, String language) {}

    record Link(MemberId member, ProviderKey provider) {}

    record Reader(ConversationId conversation, MemberId member) {}

    record Sent(ConversationId conversation, MemberId author, ClientId id) {}

    record Early(ChannelId channel, PlatformMessageId message, MessageStatus status) {}

    record EarlyChangeKey(ChannelId channel, PlatformMessageId message, EarlyChange change) {}

    record Preference(boolean wanted, Instant at) {}

    record Keyed(String credential, String key) {}

    record Kept(ReplayStore.Answer answer, Instant at) {}
}
