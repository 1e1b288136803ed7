package io.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptsTest extends ServerTest {
    private static final String UNREAD = "/api/v1/me/unread";

    @Test
    void everybodySeesHowFarTheOthersHaveCome() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        long seq = ada.say(group, "Hello").get("seq").asLong();
        bob.put(group + "/delivered").json("{'upTo':" + seq + "}").expect(200);
        var receipt = ada.get(group + "/receipts").expect(200).at("/data/0");
        assertThat(receipt.get("member").asText()).isEqualTo(bob.id());
        assertThat(receipt.get("delivered").asLong()).isEqualTo(seq);
        assertThat(receipt.get("read").asLong()).isZero();
        assertThat(status(ada, group)).isEqualTo("delivered");
        bob.put(group + "/read").json("{'upTo':" + seq + "}").expect(200);
        assertThat(status(ada, group)).isEqualTo("read");
    }

    @Test
    void marksOnlyRise() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        long seq = ada.say(group, "Hello").get("seq").asLong();
        bob.put(group + "/read").json("{'upTo':" + seq + "}").expect(200);
        bob.put(group + "/read").json("{'upTo':1}").expect(200);
        bob.put(group + "/delivered").json("{'upTo':1}").expect(200);
        var receipt = ada.get(group + "/receipts").expect(200).at("/data/0");
        assertThat(receipt.get("read").asLong()).isEqualTo(seq);
        assertThat(receipt.get("delivered").asLong()).isEqualTo(seq);
    }

    @Test
    void nobodyReadsBeyondTheEnd() {
        var ada = server().register();
        var group = ada.group(ada.colleague("Bob"));
        for (String mark : new String[] {"/read", "/delivered"}) {
            var problem = ada.put(group + mark).json("{'upTo':4}").expectProblem(422, "beyond-last-seq");
            assertThat(problem.get("lastSeq").asInt()).isEqualTo(3);
            ada.put(group + mark).json("{'upTo':9223372036854775807}").expectProblem(422, "beyond-last-seq");
            ada.put(group + mark).json("{'upTo':9223372036854775808}").expectProblem(422, "wrong-type");
            ada.put(group + mark).json("{'upTo':-1}").expectProblem(422, "wrong-type");
            ada.put(group + mark).json("{'upTo':1.5}").expectProblem(422, "wrong-type");
            ada.put(group + mark).json("{}").expectProblem(422, "missing-field");
        }
    }

    @Test
    void whatWaitsIsCountedPerConversationAndInTotal() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var group = ada.group(bob);
        var direct = ada.direct(bob);
        ada.say(group, "one");
        ada.say(group, "two");
        ada.say(direct, "three");
        assertUnread(bob, 3, 2);
        assertUnread(ada, 0, 0);
        assertThat(bob.get(group).expect(200).get("unread").asInt()).isEqualTo(2);
        bob.put(group + "/read")
                .json("{'upTo':" + bob.get(group).expect(200).get("lastSeq") + "}")
                .expect(200);
        assertUnread(bob, 1, 1);
        var left = bob.delete(UNREAD).expect(200);
        assertThat(left.get("messages").asInt()).isZero();
        assertUnread(bob, 0, 0);
        assertThat(bob.get(direct).expect(200).get("unread").asInt()).isZero();
        bob.delete(UNREAD).expect(200);
    }

    @Test
    void moreThanAHundredConversationsAreReadAtOnce() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        for (int i = 0; i < 101; i++) {
            ada.say(ada.group(bob), "Hello");
        }
        assertUnread(bob, 101, 101);
        bob.delete(UNREAD).expect(200);
        assertUnread(bob, 0, 0);
    }

    @Test
    void workOfOthersDoesNotWaitForMe() {
        var ada = server().register();
        var bob = ada.colleague("Bob");
        var plans = ada.conversation();
        ada.say(plans, "Hello");
        assertUnread(bob, 0, 0);
        ada.put(plans + "/assignee").json("{'member':'" + bob.id() + "'}").expect(200);
        assertUnread(bob, 1, 1);
    }

    private static void assertUnread(RunningServer.Somebody somebody, int messages, int conversations) {
        var unread = somebody.get(UNREAD).expect(200);
        assertThat(unread.get("messages").asInt()).isEqualTo(messages);
        assertThat(unread.get("conversations").asInt()).isEqualTo(conversations);
    }

    private static String status(RunningServer.Somebody somebody, String conversation) {
        return somebody.get(conversation + "/messages")
                .expect(200)
                .at("/data/0/status")
                .asText();
    }
}
