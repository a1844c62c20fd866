package nl.doorstroom.participants.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdMember;
import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Pages of households, with a line for everybody who is shown. */
@Singleton
class HouseholdPages {

    private final HouseholdRepository households;
    private final Visibility visibility;
    private final Cursors cursors;
    private final ProcessingLog log;

    HouseholdPages(HouseholdRepository households, Visibility visibility, Cursors cursors, ProcessingLog log) {
        this.households = households;
        this.visibility = visibility;
        this.cursors = cursors;
        this.log = log;
    }

    /** @param asked about whom the question is, who is shown also when nothing is found */
    Page<HouseholdResponse> page(
            @Nullable UUID participantId, @Nullable LocalDate on, @Nullable String cursor, int limit, Set<UUID> asked) {
        String list = "households " + participantId + " " + on;
        Page<Household> page = cursors.page(
                list, limit, households.list(participantId, on, cursors.after(list, cursor), limit + 1), Household::id);
        Set<UUID> seen = visibility.among(page.items().stream()
                .flatMap(household -> people(household).stream())
                .toList());
        Set<UUID> shown = new TreeSet<>(asked);
        shown.addAll(seen);
        log.record("list-households", shown, "no household");
        return page.map(household -> HouseholdResponse.from(household, seen));
    }

    /** Everybody who belongs or belonged to it. */
    static List<UUID> people(Household household) {
        return household.members().stream().map(HouseholdMember::participantId).toList();
    }
}
