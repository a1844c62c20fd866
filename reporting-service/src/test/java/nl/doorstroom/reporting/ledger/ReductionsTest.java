package nl.doorstroom.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.reporting.endedbenefit.CoveredSpell;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.testing.Counted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** A reduction is one, however often it is told. */
class ReductionsTest {

    private static final UUID SPELL = UUID.randomUUID();
    private static final UUID HOUSEHOLD = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    /**
     * What is told of reductions, separated by a plus: the number of the one that is replaced (or a dash), the first day and
     * the last. Then the first day from which the benefit counts as reduced.
     */
    @ParameterizedTest
    @CsvSource({
        "'',",
        "- 2025-03-03, 2025-03-03",
        // Another one, before and after.
        "- 2025-03-03 + - 2025-06-01, 2025-03-03",
        "- 2025-06-01 + - 2025-03-03, 2025-03-03",
        // Corrected, to an earlier and to a later day, also twice.
        "- 2025-03-03 + 1 2025-02-01, 2025-02-01",
        "- 2025-03-03 + 1 2025-04-01, 2025-04-01",
        "- 2025-03-03 + 1 2025-04-01 + 2 2025-05-01, 2025-05-01",
        "- 2025-03-03 + - 2025-06-01 + 1 2025-08-01, 2025-06-01",
        // Ended: it was there.
        "- 2025-03-03 + 1 2025-03-03 2025-06-30, 2025-03-03",
        // Never was, alone and beside another.
        "- 2025-03-03 + 1 2025-03-03 2025-03-02,",
        "- 2025-03-03 + - 2025-06-01 + 1 2025-03-03 2025-03-02, 2025-06-01"
    })
    void countsFromTheFirstDayOfThoseThatStand(String told, @Nullable LocalDate reducedFrom) {
        List<LedgerEntry> entries = entries(told);

        CoveredSpell spell = spell(entries);
        Collections.reverse(entries);

        assertEquals(reducedFrom, spell.reducedFrom());
        assertNull(spell.lastDay());
        assertEquals(spell, spell(entries));
    }

    private static CoveredSpell spell(List<LedgerEntry> entries) {
        return Counted.on("2025-12-31", Retelling.of(entries).toArray(Fact[]::new))
                .benefit()
                .spell();
    }

    private static List<LedgerEntry> entries(String told) {
        List<LedgerEntry> entries = new ArrayList<>();
        ObjectNode started = payload().put("startDate", "2023-01-01");
        entries.add(entry(EventType.BENEFIT_STARTED, 1, started));
        for (String reduction : told.isEmpty() ? new String[0] : told.split(" \\+ ", -1)) {
            String[] parts = reduction.split(" ", -1);
            ObjectNode reduced = payload().put("fromDate", parts[1]);
            if (!parts[0].equals("-")) {
                reduced.put(
                        "supersedes",
                        entries.get(Integer.parseInt(parts[0])).eventId().toString());
            }
            if (parts.length > 2) {
                reduced.put("toDate", parts[2]);
            }
            entries.add(entry(EventType.BENEFIT_REDUCED, entries.size() + 1, reduced));
        }
        return entries;
    }

    private static ObjectNode payload() {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("spellId", SPELL.toString())
                .put("householdId", HOUSEHOLD.toString())
                .put("kind", "PW_ALGEMEEN");
        payload.putArray("adults").add(PERSON.toString());
        return payload;
    }

    private static LedgerEntry entry(EventType type, int version, ObjectNode payload) {
        return LedgerEntry.of(
                type,
                UUID.randomUUID(),
                SPELL,
                version,
                Instant.parse("2025-01-01T08:00:00Z").plusSeconds(version),
                payload);
    }
}
