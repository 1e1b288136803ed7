package io.parley.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.messaging.conversation.ConversationCommand;
import io.parley.messaging.id.NoteId;
import io.parley.messaging.message.Content;
import io.parley.messaging.message.Message;
import io.parley.messaging.note.Note;
import io.parley.messaging.note.Visibility;
import io.parley.testkit.store.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every column of every table is searched, so a copy that a later table keeps is found here. */
@ExtendWith(TestDatabase.class)
class DeletionTest {
    private static final String WHERE_IT_IS = """
            select coalesce(string_agg(table_name, ' ' order by table_name), '')
            from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and query_to_xml(
                  format('select 1 from %%I as each where each::text like %%L limit 1', table_name, '%%%1$s%%'),
                  false, true, '')::text like '%%<row%%'
            """;

    private final TestDatabase.Server server;
    private final String word = "word" + UUID.randomUUID().toString().replace("-", "");

    DeletionTest(TestDatabase.Server server) {
        this.server = server;
    }

    @Test
    void whatADeletedMessageSaidIsInNoTable() {
        var world = World.in(server.store().transactor());
        var id = world.openInternal("Printer", World.NOW).id();
        var message = world.post(id, word);
        var edited = new Content.Text(word + ", too");
        world.execute(id, new ConversationCommand.Edit(message, world.author(), edited, false));
        assertThat(whereItIs()).contains("conversation", "event", "message", "message_revision");

        Message found = world.find(tx -> tx.messages().find(message.id())).orElseThrow();
        world.execute(id, new ConversationCommand.Delete(found, world.author(), false));

        assertThat(whereItIs()).isEmpty();
    }

    @Test
    void whatADeletedNoteSaidIsInNoTable() {
        var world = World.in(server.store().transactor());
        var id = world.openInternal("Printer", World.NOW).id();
        var noteId = new NoteId(world.ids().next());
        world.execute(id, new ConversationCommand.AddNote(noteId, world.author(), word, Visibility.PRIVATE));
        Note note = world.find(tx -> tx.notes().find(noteId)).orElseThrow();
        world.execute(id, new ConversationCommand.EditNote(note, world.author(), word + ", too"));
        assertThat(whereItIs()).contains("event", "note");

        world.execute(id, new ConversationCommand.DeleteNote(note, world.author(), false));

        assertThat(whereItIs()).isEmpty();
    }

    private List<String> whereItIs() {
        return List.of(server.ask("postgres", WHERE_IT_IS.formatted(word)).split(" ")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
