package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.reporting.fact.Fact;

/**
 * Puts together the whole of each aggregate after each of its events: a confirmation tells one day, the counting wants
 * the contract that was confirmed.
 *
 * <p>By version, so the order of arrival plays no part. An event whose beginning has not arrived has no effect until it
 * does; then the people are counted anew.
 */
final class Retelling {

    private static final Comparator<LedgerEntry> BY_VERSION = Comparator.comparingLong(
                    (LedgerEntry entry) -> entry.recorded().aggregateVersion())
            .thenComparing(entry -> entry.recorded().recordedAt())
            .thenComparing(LedgerEntry::eventId);

    private Retelling() {}

    static List<Fact> of(Collection<LedgerEntry> entries) {
        Map<UUID, List<LedgerEntry>> byAggregate = new HashMap<>();
        for (LedgerEntry entry : entries) {
            byAggregate
                    .computeIfAbsent(entry.aggregateId(), aggregate -> new ArrayList<>())
                    .add(entry);
        }
        List<Fact> facts = new ArrayList<>();
        for (List<LedgerEntry> told : byAggregate.values()) {
            told.sort(BY_VERSION);
            Fact whole = null;
            for (LedgerEntry entry : told) {
                Fact next = entry.after(whole);
                if (next != null) {
                    facts.add(next);
                    whole = next;
                }
            }
        }
        return facts;
    }
}
