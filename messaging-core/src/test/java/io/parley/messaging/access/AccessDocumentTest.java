package io.parley.messaging.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.OrganizationId;
import io.parley.messaging.id.SessionId;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.identity.Credential;
import io.parley.messaging.identity.Origin;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Reach;
import io.parley.messaging.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/access.md are those of the policy. */
class AccessDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");
    private static final Pattern TABLES =
            Pattern.compile("(<!-- tables -->\\n)(.*?)(<!-- end of tables -->)", Pattern.DOTALL);

    @Test
    void theDocumentSaysWhatThePolicyAnswers() throws IOException {
        String text = Files.readString(DOCUMENT);
        Matcher tables = TABLES.matcher(text);
        assertThat(tables.find()).isTrue();
        String expected = tables.replaceFirst("$1" + Matcher.quoteReplacement(tables()) + "$3");
        if ("write".equals(System.getProperty("format"))) {
            Files.writeString(DOCUMENT, expected);
        } else {
            assertThat(text)
                    .as("mend with: mvn -q -pl messaging-core test -Dtest=AccessDocumentTest -Dformat=write")
                    .isEqualTo(expected);
        }
    }

    private static String tables() {
        return "\n" + useCases() + "\n" + roles() + "\n";
    }

    private static String useCases() {
        return table(
                List.of("what is asked for", "permission"),
                Arrays.stream(UseCase.values())
                        .map(useCase -> new Line(
                                List.of(words(useCase), needed(useCase)),
                                Role.builtIn().stream()
                                        .map(role -> AccessPolicy.allows(caller(role), useCase))
                                        .toList()))
                        .toList());
    }

    private static String roles() {
        return table(
                List.of("permission"),
                Arrays.stream(Permission.values())
                        .map(permission -> new Line(
                                List.of("`" + permission + "`"),
                                Role.builtIn().stream()
                                        .map(role -> role.permissions().contains(permission))
                                        .toList()))
                        .toList());
    }

    private record Line(List<String> words, List<Boolean> answers) {
        @Override
        public String toString() {
            return "| " + String.join(" | ", words) + " | "
                    + answers.stream().map(yes -> yes ? "yes" : "–").collect(Collectors.joining(" | ")) + " |\n";
        }
    }

    private static String table(List<String> titles, List<Line> lines) {
        String names = Role.builtIn().stream().map(role -> role.key().value()).collect(Collectors.joining(" | "));
        return "| " + String.join(" | ", titles) + " | " + names + " |\n"
                + "|---".repeat(titles.size() + Role.builtIn().size()) + "|\n"
                + lines.stream().map(Line::toString).collect(Collectors.joining());
    }

    private static String words(UseCase useCase) {
        return useCase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String needed(UseCase useCase) {
        return switch (useCase.takes()) {
            case PERMISSION -> "`" + useCase.needed().orElseThrow() + "`";
            case PERMISSION_IN_PERSON -> "`" + useCase.needed().orElseThrow() + "`, in person";
            case NOTHING -> "none";
            case OWN_SIGN_IN -> "none, but signed in oneself";
        };
    }

    private static Caller caller(Role role) {
        return new Caller(
                new OrganizationId(UUID.randomUUID()),
                new MemberId(UUID.randomUUID()),
                "",
                role.permissions(),
                new Reach.Everywhere(),
                new Credential.SignIn(new SessionId(UUID.randomUUID())),
                Origin.unknown());
    }
}
