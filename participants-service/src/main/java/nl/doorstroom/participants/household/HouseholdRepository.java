package nl.doorstroom.participants.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Households of the present tenant. */
@Singleton
public class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    /** @throws NotFound when the tenant has no such household */
    public Household get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Household", id));
    }

    /** The household to which a participant belongs on a day. */
    public Optional<Household> findByMember(UUID participantId, LocalDate on) {
        return find(
                        "select m.household from HouseholdMember m where m.participantId = ?1"
                                + " and m.validFrom <= ?2 and (m.validTo is null or m.validTo >= ?2)",
                        participantId,
                        on)
                .firstResultOptional();
    }

    /** The household that a participant runs alone from a later day on, when there is just that one. */
    Optional<Household> findNextAlone(UUID participantId, LocalDate on) {
        return find(
                        "select m.household from HouseholdMember m where m.participantId = ?1 and m.validFrom > ?2"
                                + " and not exists (select 1 from HouseholdMember o where o.household = m.household"
                                + " and o.participantId <> ?1) order by m.validFrom",
                        participantId,
                        on)
                .firstResultOptional();
    }

    /** Another household to which a participant belongs on or after a day. */
    Optional<Household> findOther(UUID participantId, LocalDate from, UUID except) {
        return find(
                        "select m.household from HouseholdMember m where m.participantId = ?1"
                                + " and (m.validTo is null or m.validTo >= ?2) and m.household.id <> ?3",
                        participantId,
                        from,
                        except)
                .firstResultOptional();
    }
}
