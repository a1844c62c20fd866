package nl.doorstroom.platform.http;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.InvalidInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CursorsTest {

    private final Cursors cursors = new Cursors(settings(1));

    @Test
    void leadsFromPageToPageAndEnds() {
        List<UUID> all = Stream.generate(Ids::next).limit(3).toList();

        Page<UUID> first = cursors.page("notes", 2, all, Function.identity());
        Page<UUID> last = cursors.page("notes", 2, all.subList(2, 3), Function.identity());

        assertEquals(all.subList(0, 2), first.items());
        assertEquals(all.get(1), cursors.after("notes", first.nextCursor()));
        assertNull(last.nextCursor());
        assertNull(cursors.after("notes", null));
    }

    @Test
    void isGoodForItsOwnListOnly() {
        String cursor = cursors.page("notes", 1, List.of(Ids.next(), Ids.next()), Function.identity())
                .nextCursor();

        assertThrows(InvalidInput.class, () -> cursors.after("other notes", cursor));
    }

    @Test
    void cannotBeMadeUpOrSignedWithAnotherKey() {
        String foreign = new Cursors(settings(2))
                .page("notes", 1, List.of(Ids.next(), Ids.next()), Function.identity())
                .nextCursor();

        for (String cursor : new String[] {foreign, "", "x", "!!", "AAAAAAAAAAAAAAAAAAAAAAAA"}) {
            assertThrows(InvalidInput.class, () -> cursors.after("notes", cursor), cursor);
        }
    }

    @Test
    void needsAKeyOfEnoughBytes() {
        assertThrows(IllegalArgumentException.class, () -> new Cursors(settings(new byte[31])));
    }

    private static ApiSettings settings(int seed) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return settings(key);
    }

    private static ApiSettings settings(byte[] key) {
        return new ApiSettings() {
            @Override
            public String version() {
                return "1.0.0";
            }

            @Override
            public String cursorKey() {
                return Base64.getEncoder().encodeToString(key);
            }

            @Override
            public Duration idempotencyRetention() {
                return Duration.ofHours(24);
            }
        };
    }
}
