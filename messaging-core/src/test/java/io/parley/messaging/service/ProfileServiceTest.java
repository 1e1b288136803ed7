package io.parley.messaging.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.Dimensions;
import io.parley.messaging.attachment.FileLimits;
import io.parley.messaging.attachment.FileName;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.channel.Bytes;
import io.parley.messaging.member.Avatar;
import io.parley.messaging.member.Notice;
import io.parley.messaging.member.Preferences;
import io.parley.messaging.member.Theme;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.Outcome;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.port.Content;
import io.parley.messaging.port.FileInspector;
import io.parley.messaging.port.VirusScanner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileServiceTest {
    private Dimensions dimensions = new Dimensions(64, 64);
    private VirusScanner.Verdict verdict = new VirusScanner.Verdict.Clean();
    private final World world = new World(this::examined);

    /** Files of a host that sees what the test says, and makes every picture small. */
    private Ports examined(Ports ports) {
        var examination = new Ports.Examination(
                new FileInspector() {
                    @Override
                    public MediaType sniff(byte[] head, FileName name) {
                        return ports.files().examination().inspector().sniff(head, name);
                    }

                    @Override
                    public Inspection inspect(Content content, MediaType sniffed, FileLimits limits) {
                        return new Inspection.Fine(sniffed, Optional.of(dimensions));
                    }
                },
                (content, type, limits) -> Optional.of(Bytes.utf8("small")),
                content -> verdict);
        return new Ports(
                ports.storage(),
                ports.surroundings(),
                ports.security(),
                ports.policies(),
                new Ports.Files(
                        ports.files().blobs(),
                        examination,
                        ports.files().rules(),
                        ports.files().tickets()));
    }

    private static InputStream png() {
        return new ByteArrayInputStream("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private Outcome<Avatar> show(InputStream content) {
        return world.messaging.avatars().show(world.owner, content);
    }

    private static Refusal why(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).why();
    }

    private Profile profile() {
        return world.messaging
                .people()
                .profile(world.owner, world.owner.member())
                .orElseThrow();
    }

    @Test
    void aPatchLeavesAloneWhatItDoesNotName() {
        var first = new ProfilePatch(
                Optional.empty(),
                Optional.of("Founder"),
                Optional.empty(),
                Optional.of(Becomes.of(ZoneId.of("Europe/Lisbon"))),
                Optional.of(Becomes.of(Locale.GERMAN)));
        world.messaging.profiles().change(world.owner, first).orElseThrow();
        var second = new ProfilePatch(
                Optional.of("Ada L."),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Becomes.nothing()));

        world.messaging.profiles().change(world.owner, second).orElseThrow();

        assertThat(profile().member().name()).isEqualTo("Ada L.");
        assertThat(profile().said().title()).isEqualTo("Founder");
        assertThat(profile().said().timeZone()).contains(ZoneId.of("Europe/Lisbon"));
        assertThat(profile().said().locale()).isEmpty();
        assertThat(profile().said().lastSignIn()).contains(world.now());
    }

    @Test
    void preferencesChangeOneByOne() {
        var profiles = world.messaging.profiles();
        profiles.change(
                        world.owner,
                        new PreferencesPatch(
                                Optional.empty(),
                                Optional.of(Theme.DARK),
                                Map.of(Notice.SOUND, false, Notice.EMAIL, false)))
                .orElseThrow();

        var after = profiles.change(
                        world.owner,
                        new PreferencesPatch(Optional.empty(), Optional.empty(), Map.of(Notice.SOUND, true)))
                .orElseThrow();

        assertThat(after).isEqualTo(new Preferences(Optional.empty(), Theme.DARK, Set.of(Notice.EMAIL)));
        assertThat(profiles.preferences(world.owner).orElseThrow()).isEqualTo(after);
    }

    @Test
    void ofAPictureOnlyTheSmallOneIsKept() {
        show(png()).orElseThrow();

        var picture = world.messaging
                .avatars()
                .open(world.owner, world.owner.member())
                .orElseThrow();
        assertThat(picture.content().asUtf8()).isEqualTo("small");
        assertThat(picture.avatar().type().value()).isEqualTo("image/png");
    }

    @Test
    void whatIsNotSquareOrNotCleanIsNotKept() {
        dimensions = new Dimensions(64, 65);
        assertThat(why(show(png()))).isEqualTo(new MemberRefusal.AvatarNotSquare());
        dimensions = new Dimensions(64, 64);
        verdict = new VirusScanner.Verdict.Infected("Eicar");
        assertThat(why(show(png()))).isEqualTo(new FileRefusal.Infected("Eicar"));
        verdict = new VirusScanner.Verdict.Unavailable("asleep");
        assertThat(why(show(png()))).isEqualTo(new FileRefusal.Quarantined());
        assertThat(profile().avatar()).isEmpty();
        assertThat(world.messaging.sweeps().files().sweep(10)).isZero();
    }

    @Test
    void aPictureThatACrashLeftLyingIsSweptAndOneThatIsShownIsNot() {
        show(png()).orElseThrow();
        world.pass(Duration.ofHours(2));

        assertThat(world.messaging.sweeps().files().sweep(10)).isZero();
        assertThat(world.messaging.avatars().open(world.owner, world.owner.member()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aTicketOpensOnePictureOfOneMemberForAWhile() {
        show(png()).orElseThrow();
        var ticket = profile().avatar().orElseThrow();
        var avatars = world.messaging.avatars();

        assertThat(avatars.open(ticket.text(), world.owner.member())).isInstanceOf(Outcome.Done.class);
        show(png()).orElseThrow();
        assertThat(why(avatars.open(ticket.text(), world.owner.member()))).isEqualTo(new FileRefusal.TicketInvalid());

        var next = profile().avatar().orElseThrow();
        world.pass(Duration.ofMinutes(5));
        assertThat(why(avatars.open(next.text(), world.owner.member()))).isEqualTo(new FileRefusal.TicketExpired());
    }
}
