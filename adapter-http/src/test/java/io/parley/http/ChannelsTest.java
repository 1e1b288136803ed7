package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.http.RunningServer.Somebody;
import io.parley.messaging.channel.Channel;
import io.parley.messaging.identity.Role;
import io.parley.messaging.port.Signal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChannelsTest extends ServerTest {
    private static final String CHANNELS = "/api/v1/channels";
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @Test
    void theTypesSayWhatEachTakesAndCan() {
        var ada = server().register().colleague("Anna", Role.AGENT);

        JsonNode pigeon = ada.get("/api/v1/channel-types").expect(200).at("/data/1");

        assertThat(pigeon.get("label").asText()).isEqualTo("Pigeon");
        assertThat(pigeon.at("/settings/0/secret").asBoolean()).isTrue();
        assertThat(pigeon.at("/settings/2/required").asBoolean()).isFalse();
        assertThat(pigeon.at("/capabilities/text/unit").asText()).isEqualTo("utf_8_bytes");
        assertThat(pigeon.at("/capabilities/media/0/types/0").asText()).isEqualTo("image/png");
        assertThat(pigeon.at("/capabilities/window/tagged").asLong()).isEqualTo(7 * 86_400);
        assertThat(pigeon.at("/capabilities/pace/toOne/everyMillis").asLong()).isEqualTo(6_000);
        assertThat(pigeon.get("signUp").asBoolean()).isTrue();
    }

    @Test
    void anAccountIsCheckedConnectedAndSubscribed() {
        var ada = server().register();
        String account = account();

        JsonNode made = connect(ada, account);

        assertThat(made.get("name").asText()).isEqualTo("Pigeon " + account);
        assertThat(made.get("health").asText()).isEqualTo("connected");
        assertThat(made.at("/settings/loft").asText()).isEqualTo("roof");
        assertThat(made.at("/secrets/0").asText()).isEqualTo("accessToken");
        assertThat(made.get("validUntil").asText()).startsWith("2126");
        assertThat(server().pigeon.subscribed).contains(account);
        assertThat(ada.get(CHANNELS).expect(200).findValuesAsText("account")).containsExactly(account);
        assertThat(ada.get(CHANNELS + "/" + id(made)).expect(200)).isEqualTo(made);
    }

    @Test
    void whatItIsToldMustFitItsType() {
        var ada = server().register();

        var problem = ada.post(CHANNELS)
                .json("{'type':'pigeon','account':'a','settings':{'accesToken':'x','loft':'roof'}}")
                .expectProblem(422, "missing-field");
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/settings/accesToken", "/settings/accessToken");
        var bare =
                ada.post(CHANNELS).json("{'type':'pigeon','account':'a'}").expectProblem(422, "channel-settings-unfit");
        assertThat(bare.get("missing").toString()).isEqualTo("[\"accessToken\",\"loft\"]");
        ada.post(CHANNELS).json("{'type':'dove','account':'a'}").expectProblem(422, "channel-type-unknown");
        ada.post(CHANNELS).json("{'account':'a'}").expect(422);
        assertThat(ada.get(CHANNELS).expect(200).get("data")).isEmpty();
    }

    @Test
    void whatThePlatformDoesNotAcceptIsNotStored() {
        var ada = server().register();
        String account = account();

        var refused = post(ada, account, "dead").expectProblem(422, "channel-not-accepted");
        assertThat(refused.get("reason").asText()).isEqualTo("token-dead");
        assertThat(refused.get("detail").asText()).contains("The token is dead.");
        post(ada, account, "silent").expectProblem(424, "channel-platform-silent");
        assertThat(ada.get(CHANNELS).expect(200).get("data")).isEmpty();

        ada.post(CHANNELS)
                .json("{'type':'pigeon','account':'%s','verify':false,'settings':{'accessToken':'dead','loft':'x'}}"
                        .formatted(account))
                .expect(201);
    }

    @Test
    void anAccountBelongsToOneChannel() {
        var ada = server().register();
        var other = server().register();
        String account = account();
        connect(ada, account);

        post(ada, account, "coo-1").expectProblem(409, "account-taken");
        post(other, account, "coo-1").expectProblem(409, "account-taken");
    }

    @Test
    void secretsAreReplacedAndNeverShown() {
        var ada = server().register();
        String path = CHANNELS + "/" + id(connect(ada, account()));

        var changed = ada.patch(path)
                .json("{'name':'Roof','settings':{'accessToken':'coo-fresh-secret','color':'blue'}}")
                .expect(200);
        assertThat(changed.get("name").asText()).isEqualTo("Roof");
        assertThat(changed.at("/settings/color").asText()).isEqualTo("blue");
        assertThat(ada.patch(path)
                        .json("{'settings':{'color':null}}")
                        .expect(200)
                        .at("/settings/color")
                        .isMissingNode())
                .isTrue();
        ada.patch(path).json("{'settings':{'loft':null}}").expectProblem(422, "channel-settings-unfit");
        ada.patch(path).json("{'settings':{'accessToken':'dead'}}").expectProblem(422, "channel-not-accepted");
        ada.patch(path).json("{'settings':{'wings':'2'}}").expectProblem(422, "unknown-field");

        String audit = ada.get("/api/v1/audit-log").expect(200).toString();
        assertThat(audit).contains("channel_connected", "channel_changed", "accessToken color");
        assertThat(ada.get(path).expect(200) + audit).doesNotContain("coo-");
    }

    @Test
    void aTestFindsATokenThatDiedAndOneThatLives() {
        var ada = server().register();
        var heard = hearing();
        String path = CHANNELS + "/" + id(connect(ada, account()));
        ada.patch(path)
                .json("{'verify':false,'settings':{'accessToken':'dead'}}")
                .expect(200);

        var dead = ada.post(path + "/test").expect(200);
        assertThat(dead.get("health").asText()).isEqualTo("disconnected");
        assertThat(dead.at("/worries/0/code").asText()).isEqualTo("token-dead");
        assertThat(ada.get(path + "/health").expect(200).get("health").asText()).isEqualTo("disconnected");
        assertThat(ada.get(CHANNELS).expect(200).at("/data/0/worries/0/message").asText())
                .isEqualTo("The token is dead.");
        ada.post(path + "/refresh-token").expectProblem(422, "channel-not-accepted");

        ada.patch(path).json("{'settings':{'accessToken':'coo-alive'}}").expect(200);
        assertThat(ada.post(path + "/test").expect(200).get("health").asText()).isEqualTo("connected");
        assertThat(heard)
                .extracting(channel -> channel.vitals().health().name())
                .containsExactly("CONNECTED", "DISCONNECTED", "DISCONNECTED", "CONNECTED");
        assertThat(heard)
                .allSatisfy(channel -> assertThat(channel.sealedSecrets()).isEmpty());
    }

    @Test
    void aTokenIsRenewedByHand() {
        var ada = server().register();
        String path = CHANNELS + "/" + id(connect(ada, account()));

        var renewed = ada.post(path + "/refresh-token").expect(200);

        assertThat(renewed.get("validUntil").asText())
                .isEqualTo(PigeonChannel.END.plusSeconds(60).toString());
        assertThat(renewed.toString()).doesNotContain("coo-");
    }

    @Test
    void aDisconnectedAccountIsGoneAndComesBackAsTheSameChannel() {
        var ada = server().register();
        String account = account();
        String id = id(connect(ada, account));

        ada.delete(CHANNELS + "/" + id).expect(204);

        ada.get(CHANNELS + "/" + id).expectProblem(404, "not-found");
        ada.delete(CHANNELS + "/" + id).expectProblem(404, "not-found");
        assertThat(ada.get(CHANNELS).expect(200).get("data")).isEmpty();
        assertThat(server().pigeon.subscribed).doesNotContain(account);
        assertThat(id(connect(ada, account))).isEqualTo(id);
    }

    @Test
    void whatHasNoSuchThingSaysSo() {
        var ada = server().register();
        ada.connect(account());
        String path =
                CHANNELS + "/" + ada.get(CHANNELS).expect(200).at("/data/0/id").asText();

        ada.post(path + "/test").expectProblem(409, "channel-cannot");
        ada.post(path + "/refresh-token").expectProblem(409, "channel-cannot");
        ada.post(path + "/templates/sync").expectProblem(409, "channel-cannot");
        ada.post(CHANNELS + "/sign-up/parrot").expectProblem(409, "channel-cannot");
    }

    @Test
    void anAccountIsConnectedByAgreeingAtThePlatform() {
        var ada = server().register();
        String account = account();
        var begun = ada.post(CHANNELS + "/sign-up/pigeon").expect(200);
        assertThat(begun.get("url").asText())
                .startsWith("https://pigeons.example/agree")
                .contains(begun.get("state").asText());

        var found = complete(ada, begun, "code-" + account).expect(200).at("/data/0");
        assertThat(found.get("account").asText()).isEqualTo(account);
        assertThat(found.toString()).doesNotContain("coo-");
        var made = ada.post(CHANNELS)
                .json("{'type':'pigeon','handle':'%s','settings':{'color':'red'}}"
                        .formatted(found.get("handle").asText()))
                .expect(201);

        assertThat(made.get("account").asText()).isEqualTo(account);
        assertThat(made.get("name").asText()).isEqualTo("Loft\nof many");
        assertThat(made.at("/settings/color").asText()).isEqualTo("red");
        assertThat(made.get("health").asText()).isEqualTo("connected");
    }

    @Test
    void aSignUpWorksOnceForWhoBeganIt() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var begun = ada.post(CHANNELS + "/sign-up/pigeon").expect(200);

        complete(bob, begun, "code-x").expectProblem(422, "channel-sign-up-invalid");
        ada.post(CHANNELS + "/sign-up/pigeon/complete")
                .json("{'code':'code-x','state':'%s','redirectUri':'https://evil.example'}"
                        .formatted(begun.get("state").asText()))
                .expectProblem(422, "channel-sign-up-invalid");
        var handle = complete(ada, begun, "code-" + account())
                .expect(200)
                .at("/data/0/handle")
                .asText();
        complete(ada, begun, "code-x").expectProblem(422, "channel-sign-up-invalid");
        bob.post(CHANNELS)
                .json("{'type':'pigeon','handle':'%s'}".formatted(handle))
                .expectProblem(422, "channel-handle-invalid");
        ada.post(CHANNELS)
                .json("{'type':'pigeon','handle':'%s'}".formatted(handle.substring(1)))
                .expectProblem(422, "channel-handle-invalid");
    }

    @Test
    void templatesAreFetchedAndTriedBeforeTheyAreSent() {
        var ada = server().register();
        String path = CHANNELS + "/" + id(connect(ada, account())) + "/templates";
        assertThat(ada.get(path).expect(200).get("fetchedAt").isNull()).isTrue();

        assertThat(ada.post(path + "/sync")
                        .expect(200)
                        .at("/data/0/sections/0/places")
                        .size())
                .isEqualTo(2);

        var anna = ada.colleague("Anna", Role.AGENT);
        assertThat(anna.get(path).expect(200).at("/data/0/usable").asBoolean()).isTrue();
        assertThat(anna.post(path + "/preview")
                        .json("{'name':'hello','language':'en_US','body':['Bob','{{1}}']}")
                        .expect(200)
                        .get("preview")
                        .asText())
                .isEqualTo("Dear Bob, {{1}} is here.");
        var few = anna.post(path + "/preview")
                .json("{'name':'hello','language':'en_US','body':['Bob']}")
                .expectProblem(422, "template-places-differ");
        assertThat(few.get("wanted").asInt()).isEqualTo(2);
        var other = anna.post(path + "/preview")
                .json("{'name':'hello','language':'de','body':['Bob']}")
                .expectProblem(422, "template-unknown");
        assertThat(other.at("/languages/0").asText()).isEqualTo("en_US");
        anna.post(path + "/sync").expectProblem(403, "forbidden");
    }

    @Test
    void whoDoesNotManageChannelsSeesHowTheyAreAndNothingElse() {
        var ada = server().register();
        String path = CHANNELS + "/" + id(connect(ada, account()));
        var anna = ada.colleague("Anna", Role.AGENT);

        anna.get(path + "/health").expect(200);
        anna.get(path).expectProblem(403, "forbidden");
        anna.patch(path).json("{'name':'x'}").expectProblem(403, "forbidden");
        anna.delete(path).expectProblem(403, "forbidden");
        anna.post(path + "/test").expectProblem(403, "forbidden");
        anna.post(CHANNELS + "/sign-up/pigeon").expectProblem(403, "forbidden");
        post(anna, "x", "coo-1").expectProblem(403, "forbidden");
    }

    private List<Channel> hearing() {
        var heard = new CopyOnWriteArrayList<Channel>();
        server().bus().subscribe(signal -> {
            if (signal instanceof Signal.ChannelFound found) {
                heard.add(found.channel());
            }
        });
        return heard;
    }

    private static Call complete(Somebody somebody, JsonNode begun, String code) {
        return somebody.post(CHANNELS + "/sign-up/pigeon/complete")
                .json("{'code':'%s','state':'%s','redirectUri':'https://inbox.example/connected'}"
                        .formatted(code, begun.get("state").asText()));
    }

    private static JsonNode connect(Somebody somebody, String account) {
        return post(somebody, account, "coo-secret").expect(201);
    }

    private static Call post(Somebody somebody, String account, String token) {
        return somebody.post(CHANNELS)
                .json("{'type':'pigeon','account':'%s','settings':{'accessToken':'%s','loft':'roof'}}"
                        .formatted(account, token));
    }

    private static String account() {
        return "pigeon-" + ACCOUNTS.incrementAndGet();
    }

    private static String id(JsonNode row) {
        return row.get("id").textValue();
    }
}
