package nl.doorstroom.participants.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.Household;
import nl.doorstroom.participants.household.HouseholdMember;

/** A household with everybody who belongs or belonged to it, as far as the user may see them. */
record HouseholdResponse(UUID id, int persons, List<Member> members) {

    static HouseholdResponse from(Household household, Set<UUID> seen) {
        return new HouseholdResponse(
                household.id(),
                household.persons(),
                household.members().stream()
                        .filter(member -> seen.contains(member.participantId()))
                        .map(Member::from)
                        .toList());
    }

    /** @param validTo last day; absent while it lasts */
    record Member(
            UUID participantId,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Member from(HouseholdMember member) {
            return new Member(member.participantId(), member.validFrom(), member.validTo());
        }
    }
}
