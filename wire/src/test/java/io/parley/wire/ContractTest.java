package io.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.attachment.MediaKind;
import io.parley.messaging.attachment.MediaType;
import io.parley.messaging.conversation.Assignee;
import io.parley.messaging.conversation.Conversation;
import io.parley.messaging.conversation.ConversationEvent;
import io.parley.messaging.conversation.Happened;
import io.parley.messaging.conversation.Status;
import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.id.MessageId;
import io.parley.messaging.identity.Permission;
import io.parley.messaging.identity.Role;
import io.parley.messaging.identity.RoleKey;
import io.parley.messaging.message.Author;
import io.parley.messaging.message.CallState;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Forwarding;
import io.parley.messaging.message.Message;
import io.parley.messaging.message.MessageStatus;
import io.parley.messaging.message.Option;
import io.parley.messaging.message.OrderItem;
import io.parley.messaging.message.RemoteMedia;
import io.parley.messaging.message.RemoteMedia.Stage;
import io.parley.messaging.message.RichText;
import io.parley.messaging.outcome.ChannelRefusal;
import io.parley.messaging.outcome.ConnectionRefusal;
import io.parley.messaging.outcome.DeliveryRefusal;
import io.parley.messaging.outcome.FailureReason;
import io.parley.messaging.outcome.FileRefusal;
import io.parley.messaging.outcome.GroupRefusal;
import io.parley.messaging.outcome.KeyRefusal;
import io.parley.messaging.outcome.MemberRefusal;
import io.parley.messaging.outcome.MessageRefusal;
import io.parley.messaging.outcome.PlaceRefusal;
import io.parley.messaging.outcome.PlatformRefusal;
import io.parley.messaging.outcome.ProviderRefusal;
import io.parley.messaging.outcome.Refusal;
import io.parley.messaging.outcome.RoleRefusal;
import io.parley.messaging.outcome.SearchRefusal;
import io.parley.messaging.outcome.SignInRefusal;
import io.parley.messaging.outcome.TemplateRefusal;
import io.parley.messaging.outcome.WorkRefusal;
import io.parley.messaging.store.ConversationOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(0, 1));
    private static final MemberId MEMBER = new MemberId(new UUID(0, 2));
    private static final MessageId MESSAGE = new MessageId(new UUID(0, 3));

    @Test
    void aConversationRowSaysNullWhereTheContractDoes() {
        var opened = Conversation.openInternal("Plan", CONVERSATION, 7, NOW).next();
        assertThat(Json.write(Rows.conversation(new ConversationOverview(opened, 2, false))))
                .isEqualTo("{\"id\":\"" + CONVERSATION + "\",\"number\":7,\"kind\":\"internal\",\"status\":\"open\","
                        + "\"priority\":\"medium\",\"subject\":\"Plan\",\"channel\":null,\"contact\":null,"
                        + "\"assignee\":null,\"lastSeq\":1,\"unread\":2,\"lastMessage\":null,"
                        + "\"createdAt\":\"2026-11-21T12:00:00Z\",\"updatedAt\":\"2026-11-21T12:00:00Z\"}");
    }

    @Test
    void aMessageRowLeavesOutWhatItHasNot() {
        assertThat(Json.write(Rows.message(message(new Content.Text("Hi")))))
                .isEqualTo("{\"id\":\"" + MESSAGE + "\",\"seq\":2,\"conversation\":\"" + CONVERSATION
                        + "\",\"author\":{\"type\":\"member\",\"id\":\"" + MEMBER + "\",\"name\":\"Ana\"},"
                        + "\"content\":{\"type\":\"text\",\"text\":\"Hi\"},\"status\":\"queued\","
                        + "\"createdAt\":\"2026-11-21T12:00:00Z\"}");
    }

    @Test
    void whatWeDoNotUnderstandIsPassedOnAsItCame() {
        assertThat(Json.write(Rows.message(message(new Content.Unsupported("order", "{\"n\":1}")))
                        .content()))
                .isEqualTo("{\"type\":\"unsupported\",\"kind\":\"order\",\"raw\":{\"n\":1}}");
        assertThat(Json.write(Rows.message(message(new Content.Unsupported("order", "{n")))
                        .content()))
                .isEqualTo("{\"type\":\"unsupported\",\"kind\":\"order\",\"raw\":\"{n\"}");
        assertThat(Json.write(Rows.message(message(new Content.Unsupported("order", "")))
                        .content()))
                .isEqualTo("{\"type\":\"unsupported\",\"kind\":\"order\"}");
    }

    @Test
    void aFileOfACustomerSaysHowFarItHasCome() {
        assertThat(content(new Content.Media(List.of(remote(Stage.WAITING, false)), RichText.plain("Look"))))
                .isEqualTo("{\"type\":\"image\",\"text\":\"Look\",\"attachments\":["
                        + "{\"kind\":\"image\",\"type\":\"image/jpeg\",\"state\":\"waiting\"}]}");
        assertThat(content(new Content.Media(List.of(remote(Stage.LINKED, false)), RichText.plain(""))))
                .contains("\"state\":\"linked\",\"url\":\"https://cdn.example/1\"");
        assertThat(content(
                        new Content.Media(List.of(remote(Stage.WAITING, true).lost("media-gone")), RichText.plain(""))))
                .isEqualTo("{\"type\":\"sticker\",\"attachments\":[{\"kind\":\"image\",\"type\":\"image/jpeg\","
                        + "\"state\":\"lost\",\"reason\":\"media-gone\"}]}");
    }

    @Test
    void whatIsPressedSharedOrOrderedIsInteractive() {
        assertThat(content(new Content.Chosen(new Option("YES", "Yes", ""))))
                .isEqualTo("{\"type\":\"interactive\",\"text\":\"Yes\",\"choice\":{\"id\":\"YES\",\"title\":\"Yes\"}}");
        assertThat(content(new Content.Shared("post", "javascript:alert(1)", "Summer", "")))
                .isEqualTo("{\"type\":\"interactive\",\"link\":{\"kind\":\"post\",\"title\":\"Summer\"}}");
        assertThat(content(new Content.Order(
                        List.of(new OrderItem("sku", 2, new java.math.BigDecimal("5.00"), "EUR")), "")))
                .isEqualTo("{\"type\":\"interactive\",\"order\":{\"items\":[{\"product\":\"sku\",\"quantity\":2,"
                        + "\"price\":\"5.00\",\"currency\":\"EUR\"}]}}");
    }

    @Test
    void aCallSaysHowItWentAndForHowLong() {
        assertThat(content(new Content.Call(new CallState.Begun())))
                .isEqualTo("{\"type\":\"call\",\"call\":{\"state\":\"begun\"}}");
        assertThat(content(new Content.Call(new CallState.Missed())))
                .isEqualTo("{\"type\":\"call\",\"call\":{\"state\":\"missed\"}}");
        assertThat(content(new Content.Call(new CallState.Completed(Optional.of(Duration.ofSeconds(83))))))
                .isEqualTo("{\"type\":\"call\",\"call\":{\"state\":\"completed\",\"seconds\":83}}");
        assertThat(frame(new ConversationEvent.CallEnded(message(new Content.Call(new CallState.Missed())))))
                .contains("\"type\":\"message.updated\"", "\"state\":\"missed\"");
    }

    @Test
    void whatWasForwardedSaysSoAndNothingElseDoes() {
        assertThat(Json.write(Rows.message(passedOn(Forwarding.ONCE)))).contains("\"forwarded\":\"once\"");
        assertThat(Json.write(Rows.message(passedOn(Forwarding.OFTEN)))).contains("\"forwarded\":\"often\"");
        assertThat(Json.write(Rows.message(passedOn(Forwarding.NOT)))).doesNotContain("forwarded");
    }

    private static String content(Content content) {
        return Json.write(Rows.message(message(content)).content());
    }

    private static RemoteMedia remote(Stage stage, boolean sticker) {
        return new RemoteMedia(
                MediaKind.IMAGE,
                "https://cdn.example/1",
                Optional.of(MediaType.JPEG),
                Optional.empty(),
                Optional.empty(),
                sticker,
                stage);
    }

    @Test
    void eventsBecomeFrames() {
        assertThat(frame(new ConversationEvent.StatusChanged(Status.OPEN, Status.IN_PROGRESS)))
                .contains("\"type\":\"conversation.status_changed\"", "\"position\":\"p\"", "\"seq\":5")
                .contains("\"conversation\":\"" + CONVERSATION + "\"", "\"status\":\"in_progress\"");
        assertThat(frame(new ConversationEvent.MessageStatusChanged(
                        MESSAGE,
                        MessageStatus.FAILED,
                        Optional.of(new FailureReason("blocked", "They blocked us.", "131026")),
                        Optional.empty())))
                .contains("\"data\":{\"message\":{\"id\":\"" + MESSAGE + "\",\"status\":\"failed\",\"error\":{"
                        + "\"code\":\"blocked\",\"message\":\"They blocked us.\",\"platformCode\":\"131026\"}}}");
        assertThat(frame(new ConversationEvent.Assigned(new Assignee(MEMBER, "Ana"))))
                .contains("\"data\":{\"assignee\":{\"id\":\"" + MEMBER + "\",\"name\":\"Ana\"}}");
        assertThat(frame(new ConversationEvent.ReadUpTo(MEMBER, 4)))
                .contains("\"type\":\"receipt.read\"", "\"upTo\":4", "\"type\":\"member\"");
        assertThat(frame(new ConversationEvent.MessageCreated(message(new Content.Text("Hi")))))
                .contains("\"type\":\"message.created\"", "\"text\":\"Hi\"");
    }

    static List<Refusal> refusals() {
        return List.of(
                new Refusal.NotFound("conversation"),
                new Refusal.Forbidden(Permission.ASSIGN),
                new Refusal.OnlyInPerson(),
                new PlatformRefusal.NotAnAdministrator(),
                new PlatformRefusal.OrganizationSuspended(),
                new PlatformRefusal.NotSuspended(),
                new PlatformRefusal.NameDiffers(),
                new PlatformRefusal.OwnOrganization(),
                new RoleRefusal.RoleBuiltIn(new RoleKey("owner")),
                new RoleRefusal.RoleTaken(new RoleKey("lead")),
                new RoleRefusal.RoleInUse(2),
                new RoleRefusal.TooManyRoles(50),
                new RoleRefusal.PermissionNotHeld(Set.of(Permission.ASSIGN)),
                new RoleRefusal.ReachNotHeld(),
                new RoleRefusal.NotInOffice(MEMBER),
                new RoleRefusal.OfficeInUse(),
                new RoleRefusal.TooManyUnits(200),
                new Refusal.TextEmpty(),
                new Refusal.TextTooLong(10_001, 10_000),
                new Refusal.ConversationMovedOn(1, 2),
                new Refusal.ConversationClosed(),
                new Refusal.AnotherIsOpen(CONVERSATION),
                new Refusal.BeyondLastSeq(3, 2),
                new MessageRefusal.ReplyElsewhere(),
                new Refusal.AtCapacity(MEMBER, 50),
                new Refusal.AccountTaken(),
                new ChannelRefusal.TypeUnknown("pigeon", List.of("whatsapp")),
                new ChannelRefusal.SettingsUnfit(List.of("token"), List.of("tokn")),
                new ChannelRefusal.NotAccepted(new FailureReason("token-ended", "It ended.", "190")),
                new ChannelRefusal.PlatformSilent(new FailureReason("no-answer", "Nobody answers.", "")),
                new ChannelRefusal.NotOffered("templates", "messenger"),
                new ChannelRefusal.SecretsUnreadable(),
                new ChannelRefusal.SignUpInvalid(),
                new ChannelRefusal.HandleInvalid(),
                new TemplateRefusal.Unknown(List.of("en_US")),
                new TemplateRefusal.NotApproved("paused"),
                new TemplateRefusal.WrongPlaces("body", 2, 1),
                new TemplateRefusal.Unfit("body", 1),
                new TemplateRefusal.TooLong("body", 1_025, 1_024),
                new Refusal.EmailTaken(),
                new Refusal.PasswordTooWeak(8),
                new Refusal.CredentialsWrong(),
                new Refusal.TokenExpired(),
                new Refusal.TokenInvalid(),
                new Refusal.SessionEnded(),
                new Refusal.RefreshTokenReused(),
                new SignInRefusal.Locked(Duration.ofMinutes(3)),
                new SignInRefusal.PasswordWrong(),
                new SignInRefusal.LinkInvalid(),
                new SignInRefusal.MoreThanYouHave("owner"),
                new SignInRefusal.AlreadyInvited(),
                new SignInRefusal.SecondFactorNeeded("ticket"),
                new SignInRefusal.CodeWrong(),
                new SignInRefusal.SecondFactorThere(),
                new MessageRefusal.NotTheAuthor(),
                new MessageRefusal.EditWindowOver(Duration.ofMinutes(15)),
                new MessageRefusal.AlreadyDeleted(),
                new MessageRefusal.ChannelCannotEdit(),
                new MessageRefusal.BeingSent(),
                new MessageRefusal.NotAnEmoji(),
                new MessageRefusal.TooManyReactions(20),
                new MessageRefusal.MentionOutside(MEMBER),
                new MessageRefusal.SpansUnfit(),
                new MessageRefusal.ContentUnfit("latitude", "is -90 to 90"),
                new MessageRefusal.ContentNotSupported(),
                new MessageRefusal.WordsRefused(),
                new MessageRefusal.TooManyMessages(Duration.ofSeconds(3)),
                new WorkRefusal.AlreadyAssigned(MEMBER, "Ana"),
                new GroupRefusal.NotAGroup(),
                new GroupRefusal.NotTheOwner(),
                new GroupRefusal.OwnerMustStay(),
                new GroupRefusal.GroupFull(300),
                new GroupRefusal.NotAParticipant(MEMBER),
                new GroupRefusal.WithOneself(),
                new GroupRefusal.NobodyThere(),
                new GroupRefusal.IsPrivate(),
                new FileRefusal.TooLarge(1),
                new FileRefusal.TooManyFiles(10),
                new FileRefusal.NotAllowed("application/x-msdownload"),
                new FileRefusal.Empty(),
                new FileRefusal.TooManyPixels(1),
                new FileRefusal.ArchiveUnsafe("it has more than 1 entries"),
                new FileRefusal.Infected("Eicar-Test-Signature"),
                new FileRefusal.Quarantined(),
                new FileRefusal.AttachedAlready(),
                new FileRefusal.NotAnImage(),
                new FileRefusal.TicketInvalid(),
                new FileRefusal.TicketExpired(),
                new PlaceRefusal.AddressNotAllowed(),
                new PlaceRefusal.LocationNeeded(),
                new PlaceRefusal.TooFarAway(),
                new PlaceRefusal.WouldLockYouOut(),
                new SearchRefusal.NothingAsked(),
                new SearchRefusal.TooLong(200),
                new SearchRefusal.TooManyWords(10),
                new ProviderRefusal.AttemptInvalid(),
                new ProviderRefusal.Declined(),
                new ProviderRefusal.NotBelieved(),
                new ProviderRefusal.Unreachable(),
                new ProviderRefusal.NoAccount(),
                new ProviderRefusal.LinkFirst(),
                new ProviderRefusal.IdentityTaken(),
                new ProviderRefusal.LinkedAlready(),
                new ProviderRefusal.CodeInvalid(),
                new KeyRefusal.KeyInvalid(),
                new KeyRefusal.KeyExpired(),
                new KeyRefusal.ExpiryUnfit(10),
                new KeyRefusal.TooManyKeys(50),
                new DeliveryRefusal.NotFailed(),
                new DeliveryRefusal.RetryWouldSendTwice(),
                new ConnectionRefusal.WithOneself(),
                new ConnectionRefusal.ConnectedAlready(),
                new MemberRefusal.RoleBeyondOwn(Role.ADMIN.key()),
                new MemberRefusal.OwnersOnly(),
                new MemberRefusal.LastOwner(),
                new MemberRefusal.Oneself(),
                new MemberRefusal.Deactivated(MEMBER),
                new MemberRefusal.NoSuchRole(Role.ADMIN.key()),
                new MemberRefusal.AvatarNotSquare());
    }

    @Test
    void everyRefusalIsTried() {
        assertThat(refusals())
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(leavesOf(Refusal.class).toList());
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ContractTest::leavesOf)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalKeepsItsWordOnEveryWire(Refusal refusal) {
        var problem = ProblemOf.refusal(refusal);
        assertThat(problem.code().word()).isEqualTo(refusal.code());
        assertThat(problem.detail()).isEqualTo(refusal.explanation());
        assertThat(problem.status()).isBetween(400, 499);
    }

    @Test
    void aProblemReadsAsRfc9457Asks() {
        var problem = ProblemOf.refusal(new Refusal.ConversationMovedOn(1, 2)).inAnswerTo("req-1");
        assertThat(Json.write(problem))
                .startsWith("{\"type\":\"/problems/conversation-moved-on\",\"title\":\"The conversation moved on\","
                        + "\"status\":409,\"detail\":")
                .contains(
                        "\"code\":\"conversation-moved-on\",\"requestId\":\"req-1\",\"retryable\":false,\"lastSeq\":2");
    }

    @Test
    void everyCodeIsFoundByItsWordAndExplainsItself() {
        assertThat(Arrays.stream(ProblemCode.values())).allSatisfy(code -> {
            assertThat(ProblemCode.find(code.word())).contains(code);
            assertThat(code.explanation()).endsWith(".");
        });
    }

    private static String frame(ConversationEvent event) {
        return Json.write(Frames.event(CONVERSATION, new Happened(5, NOW, event), "p"));
    }

    private static Message message(Content content) {
        return message(content, Forwarding.NOT);
    }

    private static Message passedOn(Forwarding forwarding) {
        return message(new Content.Text("Look"), forwarding);
    }

    private static Message message(Content content, Forwarding forwarding) {
        return new Message(
                MESSAGE,
                CONVERSATION,
                2,
                new Author.OfMember(MEMBER, "Ana"),
                content,
                Optional.empty(),
                forwarding,
                Optional.empty(),
                Optional.empty(),
                MessageStatus.QUEUED,
                Optional.empty(),
                false,
                NOW,
                Optional.empty());
    }
}
