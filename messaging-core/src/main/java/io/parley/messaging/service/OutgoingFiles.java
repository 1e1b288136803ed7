package io.parley.messaging.service;

import io.parley.messaging.attachment.Attachment;
import io.parley.messaging.attachment.FileTicket;
import io.parley.messaging.channel.ApiRequest;
import io.parley.messaging.channel.ApiResponse;
import io.parley.messaging.channel.Session;
import io.parley.messaging.channel.Settings;
import io.parley.messaging.channel.UploadRequest;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.BlobStore;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Hands files of an organization to platforms: in a form, or as an address that opens for a few minutes. */
record OutgoingFiles(Ports.Files files, ApiClient client, InstantSource time) {
    /** The session, with the organization's files. */
    Session lend(Session session, OrganizationId organization) {
        return new WithFiles(session, this, organization);
    }

    private ApiResponse upload(OrganizationId organization, UploadRequest request) {
        var name = new BlobStore.Name(organization, request.file().id(), BlobStore.Part.CONTENT);
        return client.upload(
                request,
                () -> files.blobs()
                        .open(name)
                        .orElseThrow(() -> new IllegalStateException("the content of a file that is sent is gone")));
    }

    private Optional<URI> linkTo(OrganizationId organization, Attachment file) {
        var ticket = new FileTicket(
                organization, file.id(), Optional.empty(), time.instant().plus(FileTicket.LIFE));
        return files.outside()
                .publicAddress()
                .map(address -> URI.create(address + "/api/v1/files/" + file.id() + "/content?ticket="
                        + files.tickets().seal(ticket)));
    }

    private record WithFiles(Session session, OutgoingFiles outgoing, OrganizationId organization) implements Session {
        @Override
        public Settings settings() {
            return session.settings();
        }

        @Override
        public ApiResponse exchange(ApiRequest request) {
            return session.exchange(request);
        }

        @Override
        public ApiResponse upload(UploadRequest request) {
            return outgoing.upload(organization, request);
        }

        @Override
        public Optional<URI> linkTo(Attachment file) {
            return outgoing.linkTo(organization, file);
        }
    }
}
