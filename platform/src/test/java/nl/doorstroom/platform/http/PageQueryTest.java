package nl.doorstroom.platform.http;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.sample.Note;
import nl.doorstroom.platform.sample.NoteRepository;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class PageQueryTest {

    @Inject
    NoteRepository notes;

    @Inject
    Clock clock;

    private final String prefix = UUID.randomUUID().toString();

    @Test
    void givesThoseForWhichEveryConditionHoldsPageByPage() {
        List<UUID> written =
                Stream.of("a", "b", "c", "d").map(end -> write(prefix + end)).toList();

        assertEquals(written, list(new PageQuery().where("text like", prefix + "%"), null, 10));
        assertEquals(
                written.subList(1, 3),
                list(new PageQuery().where("text >", prefix + "a").where("text <=", prefix + "c"), null, 10));
        assertEquals(
                written.subList(2, 3),
                list(new PageQuery().where("text like", prefix + "%").where("text =", null), written.get(1), 1));
    }

    @Test
    void givesEverybodyWhenNothingIsAsked() {
        UUID first = write(prefix + "first");
        UUID second = write(prefix + "second");

        assertEquals(List.of(second), list(new PageQuery().where("text =", null), first, 1));
        assertEquals(1, list(new PageQuery(), null, 1).size());
    }

    private UUID write(String text) {
        return CurrentTenant.call(PUTTEN, () -> {
            Note note = new Note(text, clock);
            note.write(text, clock);
            notes.persist(note);
            return note.id();
        });
    }

    private List<UUID> list(PageQuery query, @Nullable UUID after, int limit) {
        return CurrentTenant.call(
                PUTTEN,
                () -> query.list(notes, after, limit).stream()
                        .map(Aggregate::id)
                        .toList());
    }
}
