package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/**
 * A person who was registered twice lived twice in a household. Where both were alone at a time, the survivor's household
 * counts, and the other one up to the day before it.
 */
@Singleton
class HouseholdLinks implements PersonLinks {

    private static final String TABLE = "household_member";

    private final HouseholdRepository households;

    HouseholdLinks(HouseholdRepository households) {
        this.households = households;
    }

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving(TABLE, "participant_id"),
                PersonTable.staying("household_member_version", "it says who was known to belong to a household"));
    }

    @Override
    public List<LinkDecision> decide(UUID survivor, UUID duplicate) {
        households.awaitTurn();
        List<HouseholdMember> own = households.listMemberships(survivor);
        List<LinkDecision> decisions = new ArrayList<>();
        for (HouseholdMember other : households.listMemberships(duplicate)) {
            LocalDate first = firstOverlap(own, other);
            if (first != null) {
                decisions.add(
                        other.validFrom().isBefore(first)
                                ? LinkDecision.changes(
                                        TABLE,
                                        other.id(),
                                        Map.of("valid_to", first.minusDays(1).toString()))
                                : LinkDecision.stays(TABLE, other.id()));
            }
        }
        return decisions;
    }

    /** First day of the survivor's first household at the time of the other one. */
    private static @Nullable LocalDate firstOverlap(List<HouseholdMember> own, HouseholdMember other) {
        LocalDate first = null;
        for (HouseholdMember member : own) {
            if (member.overlaps(other)) {
                if (!member.isAlone() || !other.isAlone()) {
                    throw new HouseholdsDiffer(
                            member.household().id(), other.household().id());
                }
                first = first == null ? member.validFrom() : first;
            }
        }
        return first;
    }
}
