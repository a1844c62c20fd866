package nl.doorstroom.participants.retention;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ErasureTest {

    /** Each audience is told by an event of its own, or one of them could be taken for a repetition. */
    @ParameterizedTest
    @CsvSource({"user, REQUEST", ", TERM"})
    void tellsEachTopicOfEveryIdOfThePerson(@Nullable String requestedBy, ErasureGround ground) {
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID());
        Erasure erasure = new Erasure(people, requestedBy, on("2026-03-02"));

        List<ParticipantAnonymised> events = erasure.anonymise(on("2026-03-02"));

        assertEquals(ground, erasure.ground());
        assertEquals(people, erasure.erasedIds());
        assertEquals(
                2, events.stream().map(ParticipantAnonymised::topic).distinct().count());
        assertEquals(
                2,
                events.stream().map(event -> event.stamp().eventId()).distinct().count());
        events.forEach(event -> assertEquals(people, event.participantIds()));
    }
}
