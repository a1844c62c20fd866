package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Benefit spells of the present tenant. */
@Singleton
public class BenefitSpellRepository implements PanacheRepositoryBase<BenefitSpell, UUID> {

    /**
     * A spell that concerns a participant.
     *
     * @throws NotFound when the tenant has no such spell, or it concerns other people
     */
    public BenefitSpell get(UUID participantId, UUID id) {
        return find(CONCERNING + " and b.id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Benefit", id));
    }

    /** All spells that concern a participant, oldest first; a person has few in a life. */
    public List<BenefitSpell> listByParticipant(UUID participantId) {
        return find(CONCERNING + " order by b.startDate, b.id", participantId).list();
    }

    Optional<BenefitSpell> findOverlap(
            UUID holderId, String kind, LocalDate start, @Nullable LocalDate last, UUID except) {
        return find(
                        "holderId = ?1 and kind = ?2 and id <> ?3 and startDate <= ?4"
                                + " and (lastDay is null or lastDay >= ?5)",
                        holderId,
                        kind,
                        except,
                        last == null ? LocalDate.of(9999, 12, 31) : last,
                        start)
                .firstResultOptional();
    }

    /** Spells of a household that ended shortly before a day. */
    List<BenefitSpell> listEndedBefore(UUID householdId, LocalDate start) {
        return list(
                "householdId = ?1 and lastDay < ?2 and lastDay >= ?3 order by lastDay",
                householdId,
                start,
                start.minusDays(BenefitSpell.RESTART_DAYS));
    }

    /** A spell concerns its holder and, when it is the household's, every adult who was in it during the spell. */
    private static final String CONCERNING =
            "from BenefitSpell b where (b.holderId = ?1 or (b.holderId = b.householdId and exists ("
                    + "select 1 from HouseholdMember m where m.household.id = b.householdId and m.participantId = ?1"
                    + " and (b.lastDay is null or m.validFrom <= b.lastDay)"
                    + " and (m.validTo is null or m.validTo >= b.startDate))))";
}
