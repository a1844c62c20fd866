package nl.doorstroom.participants.participant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.crypto.BlindIndex;
import nl.doorstroom.platform.crypto.OtherKeys;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** People are found by their number before, while and after the key of the index is replaced. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BsnIndexingTest {

    /** Nobody else's, so that no other test looks for numbers under a version that it does not have. */
    private static final String TENANT = "00000001000000000107";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID BEGINNING = new UUID(0, 0);

    @Inject
    DataSource database;

    @Inject
    CurrentTenant tenant;

    @Inject
    ParticipantRepository participants;

    @Inject
    PersonCipher cipher;

    @Inject
    Visibility visibility;

    @Inject
    ParticipantHistory history;

    @Inject
    Event<ParticipantRegistered> registered;

    @Inject
    Event<ParticipantUpdated> updated;

    @Inject
    ProcessingLog log;

    @Inject
    Clock clock;

    @Inject
    ParticipantRegister before;

    @Test
    void findsPeopleBeforeWhileAndAfterTheKeyIsReplaced() throws SQLException {
        ParticipantRegister prepared = register(OtherKeys.of(1, 1, 2));
        ParticipantRegister rotating = register(OtherKeys.of(2, 1, 2));
        ParticipantRegister rotated = register(OtherKeys.of(2, 2));
        Bsn first = Bsn.of("999940016");
        Bsn second = Bsn.of("999940028");
        Bsn erased = Bsn.of("999940041");
        UUID early = enter(before, first);
        UUID forgotten = enter(before, erased);
        UUID late = enter(rotating, second);

        // In the middle: replicas of before and of after the change find both, and neither takes them a second time.
        for (ParticipantRegister register : List.of(prepared, rotating)) {
            assertEquals(early, find(register, first));
            assertEquals(late, find(register, second));
            assertThrows(BsnAlreadyRegistered.class, () -> enter(register, first));
            assertThrows(BsnAlreadyRegistered.class, () -> enter(register, second));
        }

        destroyKey(forgotten);
        BsnIndexing indexing = new BsnIndexing(database, cipher, index(OtherKeys.of(2, 1, 2)));
        assertEquals(Set.of(1, 2), call(indexing::indexKeyVersions));
        List<UUID> due = call(() -> indexing.due(TODAY, BEGINNING, 100));
        assertEquals(Set.of(early, forgotten), Set.copyOf(due));
        due.forEach(participant -> call(() -> {
            indexing.handle(participant, TODAY);
            return participant;
        }));

        assertEquals(List.of(), call(() -> indexing.due(TODAY, BEGINNING, 100)));
        // A replica that was started before version 2 became the current one takes the run of the day too.
        BsnIndexing behind = new BsnIndexing(database, cipher, index(OtherKeys.of(1, 1, 2)));
        assertEquals(List.of(), call(() -> behind.due(TODAY, BEGINNING, 100)));
        call(() -> {
            behind.handle(late, TODAY);
            return late;
        });
        assertEquals(Set.of(2), call(indexing::indexKeyVersions));
        assertEquals(early, find(rotated, first));
        assertEquals(late, find(rotated, second));
        assertFalse(call(() -> rotated.find(erased)).isPresent());
        assertTrue(call(() -> before.find(first)).isEmpty());
        assertEquals(1L, call(() -> participants.get(early).version()));
    }

    private ParticipantRegister register(OtherKeys keys) {
        return new ParticipantRegister(
                participants, history, cipher, index(keys), visibility, registered, updated, log, clock);
    }

    private BlindIndex index(OtherKeys keys) {
        return keys.index(tenant, database);
    }

    private static UUID enter(ParticipantRegister register, Bsn number) {
        return call(
                () -> register.register(number, new PersonName("Amber", null, "Voorbeeld"), LocalDate.of(1970, 5, 12))
                        .id());
    }

    private static UUID find(ParticipantRegister register, Bsn number) {
        return call(() -> register.find(number).orElseThrow().id());
    }

    private static <T> T call(Supplier<T> work) {
        return CurrentTenant.call(TENANT, work);
    }

    private static void destroyKey(UUID person) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update =
                        connection.prepareStatement("update data_key set wrapped_key = null where person_id = ?")) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }
}
