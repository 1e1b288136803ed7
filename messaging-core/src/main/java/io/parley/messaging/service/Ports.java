package io.parley.messaging.service;

import io.parley.messaging.attachment.AllowedTypes;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.TicketSeal;
import io.parley.messaging.guard.Rate;
import io.parley.messaging.identity.KeyedHash;
import io.parley.messaging.identity.PasswordRules;
import io.parley.messaging.organization.Limits;
import io.parley.messaging.port.ApiClient;
import io.parley.messaging.port.BlobStore;
import io.parley.messaging.port.FileInspector;
import io.parley.messaging.port.IdentityProvider;
import io.parley.messaging.port.Ids;
import io.parley.messaging.port.LiveBus;
import io.parley.messaging.port.Mailer;
import io.parley.messaging.port.Observer;
import io.parley.messaging.port.PasswordHasher;
import io.parley.messaging.port.PresenceBoard;
import io.parley.messaging.port.RemoteFetcher;
import io.parley.messaging.port.SecretBox;
import io.parley.messaging.port.Thumbnailer;
import io.parley.messaging.port.TokenSigner;
import io.parley.messaging.port.VirusScanner;
import io.parley.messaging.port.WordGuard;
import io.parley.messaging.store.Transactor;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything a host lends the core, in groups of what belongs together.
 */
public record Ports(Storage storage, Surroundings surroundings, Security security, Policies policies, Files files) {

    /** Ports of a host that takes no files. */
    public Ports(Storage storage, Surroundings surroundings, Security security, Policies policies) {
        this(storage, surroundings, security, policies, Files.none());
    }

    /** Where things are kept, who is told, and who is there. */
    public record Storage(Transactor transactor, LiveBus bus, PresenceBoard presence) {}

    /** The world outside: time, chance, the network, the post, and who watches. */
    public record Surroundings(
            InstantSource time, RandomGenerator chance, Ids ids, ApiClient client, Observer observer, Mailer mailer) {
        /** Without a mail server. */
        public Surroundings(InstantSource time, RandomGenerator chance, Ids ids, ApiClient client, Observer observer) {
            this(time, chance, ids, client, observer, Mailer.none());
        }
    }

    /**
     * What keeps secrets, and who else can say who somebody is.
     *
     * @param attempts hashes whom somebody tried to sign in as, and from where
     */
    public record Security(
            PasswordHasher hasher,
            TokenSigner signer,
            SecretBox secrets,
            KeyedHash attempts,
            List<IdentityProvider> providers) {
        public Security {
            providers = List.copyOf(providers);
        }

        /** Of a host whose store nobody else reads, and where people sign in with their passwords alone. */
        public Security(PasswordHasher hasher, TokenSigner signer, SecretBox secrets) {
            this(hasher, signer, secrets, new KeyedHash(new byte[KeyedHash.MIN_KEY]), List.of());
        }
    }

    /** Where the contents of files are, who looks at them, what is taken, and how they come from platforms and go there. */
    public record Files(
            BlobStore blobs, Examination examination, FileRules rules, TicketSeal tickets, Outside outside) {
        /** Of a host that only members send files to. */
        public Files(BlobStore blobs, Examination examination, FileRules rules, TicketSeal tickets) {
            this(blobs, examination, rules, tickets, Outside.none());
        }

        /** Nothing is taken. */
        public static Files none() {
            var nobody = new Examination(new NoInspector(), Thumbnailer.none(), VirusScanner.none());
            var nothing = new FileRules(FileLimits.standard(), AllowedTypes.none());
            return new Files(BlobStore.none(), nobody, nothing, new TicketSeal(new byte[32]));
        }
    }

    /**
     * How files come from platforms and go there.
     *
     * @param publicAddress where platforms reach this host, without a path; empty when they cannot
     */
    public record Outside(RemoteFetcher fetcher, Optional<URI> publicAddress) {
        public static Outside none() {
            return new Outside(RemoteFetcher.none(), Optional.empty());
        }
    }

    /** Who looks at a file before anybody gets it. */
    public record Examination(FileInspector inspector, Thumbnailer thumbnailer, VirusScanner scanner) {}

    /** Which files are taken. */
    public record FileRules(FileLimits limits, AllowedTypes types) {
        public static FileRules standard() {
            return new FileRules(FileLimits.standard(), AllowedTypes.standard());
        }
    }

    /**
     * The choices of the host.
     *
     * @param posting how fast a member may write messages; empty for as fast as they can
     */
    public record Policies(
            Limits limits,
            PasswordRules passwords,
            DeliverySettings delivery,
            WordGuard words,
            Optional<Rate> posting) {
        /** Members write as fast as they can. */
        public Policies(Limits limits, PasswordRules passwords, DeliverySettings delivery, WordGuard words) {
            this(limits, passwords, delivery, words, Optional.empty());
        }

        public static Policies standard() {
            return new Policies(
                    Limits.standard(), new PasswordRules(false), DeliverySettings.standard(), WordGuard.none());
        }
    }
}
