package io.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.parley.messaging.store.Transactor;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Work across organizations is rare and reviewed: here is the whole list of who does it. */
class CoreSurfaceTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.parley");

    @Test
    void onlyTheseClassesWorkAcrossOrganizations() {
        var found = new TreeSet<String>();
        HOUSE.get(Transactor.class).getAccessesToSelf().stream()
                .filter(access -> access.getTarget().getName().equals("onPlatform"))
                .map(JavaAccess::getOriginOwner)
                .filter(owner -> !owner.getPackageName().startsWith("io.parley.testkit"))
                .forEach(owner -> found.add(owner.getSimpleName()));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "AccessService",
                        "ChannelChanging",
                        "ChannelConnecting",
                        "ChannelSignUpService",
                        "ChannelUpkeep",
                        "HookGate",
                        "MediaService",
                        "ReplyWindowSweep",
                        "DeliveryService",
                        "FileSweep",
                        "Handover",
                        "LeftoverSweep",
                        "IdentityLinks",
                        "InboundService",
                        "InvitationService",
                        "PasswordService",
                        "PlatformService",
                        "ProviderSignInService",
                        "MembershipService",
                        "SearchService",
                        "SecretService",
                        "SignInGuard",
                        "SignInService",
                        "WebhookService");
    }
}
