package io.parley.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.messaging.message.ClientId;
import io.parley.messaging.message.RichText;
import io.parley.messaging.note.Visibility;
import io.parley.messaging.service.NewMessage;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    @Test
    void aMessageIsReadInBothSpellings() {
        assertThat(message("{'content':{'type':'text','text':'Hi'},'clientId':'c1','expectedLastSeq':7}"))
                .isEqualTo(new Reading.Understood<>(new NewMessage(
                        RichText.plain("Hi"),
                        java.util.Optional.empty(),
                        java.util.Optional.of(new ClientId("c1")),
                        OptionalLong.of(7))));
        assertThat(message("{'text':'Hi'}")).isEqualTo(new Reading.Understood<>(NewMessage.text("Hi")));
    }

    @Test
    void aNoteIsPrivateUnlessItSaysOtherwise() {
        assertThat(note("{'text':'x'}"))
                .extracting(Commands.NewNote::visibility)
                .isEqualTo(Visibility.PRIVATE);
        assertThat(note("{'text':'x','visibility':'public'}"))
                .extracting(Commands.NewNote::visibility)
                .isEqualTo(Visibility.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'txt':'x'} | /txt | unknown-field | Did you mean text?",
                "{'text':'x','expectedlastseq':1} | /expectedlastseq | unknown-field | Did you mean expectedLastSeq?",
                "{'content':{'type':'text','text':'x','a~/b':1}} | /content/a~0~1b | unknown-field | type, markup, spans, text",
                "{} | /content | missing-field | missing",
                "{'content':{'type':'text'}} | /content/text | missing-field | missing",
                "{'content':{'type':'image','text':'x'}} | /content/type | invalid-value | must be text",
                "{'content':'x'} | /content | wrong-type | object",
                "{'text':5} | /text | wrong-type | text",
                "{'text':'x','expectedLastSeq':'1'} | /expectedLastSeq | wrong-type | whole number",
                "{'text':'x','expectedLastSeq':1.5} | /expectedLastSeq | wrong-type | whole number",
                "{'text':'x','expectedLastSeq':-1} | /expectedLastSeq | wrong-type | whole number",
                "{'text':'x','expectedLastSeq':99999999999999999999} | /expectedLastSeq | wrong-type | whole number",
                "{'text':'x','replyTo':'cnv_1'} | /replyTo | invalid-value | id of a message",
                "{'text':'x','clientId':' '} | /clientId | invalid-value | characters",
                "[] | '' | wrong-type | object",
                "null | '' | wrong-type | object",
            })
    void whatIsWrongIsNamedWithItsPlace(String body, String pointer, String code, String hint) {
        var errors = ((Reading.Unfit<NewMessage>) message(body)).problem().errors();
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.code().word()).isEqualTo(code);
            assertThat(error.message()).contains(hint);
        });
    }

    @Test
    void allErrorsAreCollectedAndAnUnknownFieldNamesTheProblem() {
        var problem = ((Reading.Unfit<NewMessage>) message("{'text':5,'replyTo':1,'nope':true}")).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/nope", "/text", "/replyTo");
    }

    @Test
    void surrogatesAndNulCrashNothingAndStayOutOfNames() {
        var reading = fields("{'text':'a\\u0000b\\ud800c'}");
        assertThat(reading.requiredText("text", 10)).contains("ab\uFFFDc");
        var unknown = ((Reading.Unfit<String>) fields("{'\\u0000a':1}").result(() -> "")).problem();
        assertThat(Json.write(unknown)).contains("/a").doesNotContain("u0000");
        assertThat(Json.read("{\"\\ud800\":1}")).isInstanceOf(Reading.Unfit.class);
    }

    @Test
    void aTextIsBoundedInCharactersNotUnits() {
        assertThat(fields("{'name':'😀😀'}").text("name", 2)).isPresent();
        assertThat(fields("{'name':'😀😀😀'}").text("name", 2)).isEmpty();
    }

    @Test
    void nullIsAbsentUnlessItMustBeSaid() {
        var fields = fields("{'text':null,'member':null}");
        assertThat(fields.text("text", 1)).isEmpty();
        assertThat(fields.requiredOrNull("member", "an id", java.util.Optional::of))
                .isEmpty();
        assertThat(fields.result(() -> 1)).isInstanceOf(Reading.Understood.class);
        var missing = fields("{}");
        assertThat(missing.requiredOrNull("member", "an id", java.util.Optional::of))
                .isEmpty();
        assertThat(missing.result(() -> 1)).isInstanceOf(Reading.Unfit.class);
    }

    @Test
    void theNearestNameIsGuessedOnlyWhenOneIsNear() {
        assertThat(Nearest.to("statsu", List.of("status", "assignee"))).contains("status");
        assertThat(Nearest.to("colour", List.of("status", "assignee"))).isEmpty();
    }

    private static Reading<NewMessage> message(String body) {
        return Commands.newMessage(fields(body));
    }

    private static Commands.NewNote note(String body) {
        return ((Reading.Understood<Commands.NewNote>) Commands.newNote(fields(body))).value();
    }

    private static Fields fields(String body) {
        return Fields.of(((Reading.Understood<JsonNode>) Json.read(body.replace('\'', '"'))).value());
    }
}
