package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.household.HouseholdRepository;
import nl.doorstroom.platform.problem.NotFound;

/** Benefit spells of the present tenant. */
@Singleton
public class BenefitSpellRepository implements PanacheRepositoryBase<BenefitSpell, UUID> {

    /** A spell concerns its holder and, when it is the household's, every adult who was in it during the spell. */
    private static final String CONCERNING =
            "from BenefitSpell b where (b.holderId = ?1 or (b.holderId = b.householdId and exists ("
                    + "select 1 from HouseholdMember m where m.household.id = b.householdId and m.participantId = ?1"
                    + " and (b.lastDay is null or m.validFrom <= b.lastDay)"
                    + " and (m.validTo is null or m.validTo >= b.startDate))))";

    private static final String AROUND = "b.householdId in ("
            + "select other.household.id from HouseholdMember own join HouseholdMember other"
            + " on other.participantId = own.participantId where own.household.id = ?1)"
            + " order by b.startDate, b.id";

    private final HouseholdRepository households;

    BenefitSpellRepository(HouseholdRepository households) {
        this.households = households;
    }

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

    /**
     * The spell as {@link #get} gives it, to be changed: nobody else changes a benefit or household of the tenant until
     * the transaction ends.
     *
     * @throws NotFound when the tenant has no such spell, or it concerns other people
     */
    public BenefitSpell getInTurn(UUID participantId, UUID id) {
        households.awaitTurn();
        return get(participantId, id);
    }

    /** All spells that concern a participant, oldest first; a person has few in a life. */
    public List<BenefitSpell> listByParticipant(UUID participantId) {
        return find(CONCERNING + " order by b.startDate, b.id", participantId).list();
    }

    /** Spells of a kind that somebody has on some day of a period. */
    List<BenefitSpell> listOverlapping(UUID holderId, String kind, LocalDate start, @Nullable LocalDate last) {
        return list(
                "holderId = ?1 and kind = ?2 and startDate <= ?3 and (lastDay is null or lastDay >= ?4)",
                holderId,
                kind,
                last == null ? LocalDate.of(9999, 12, 31) : last,
                start);
    }

    /**
     * Spells of everybody who ever shared a household with somebody of this spell, itself included, and those whose end it
     * annulled; the earliest first.
     */
    List<BenefitSpell> listAround(BenefitSpell spell) {
        return list("from BenefitSpell b where b.annulledBy = ?2 or " + AROUND, spell.householdId(), spell.id());
    }

    /** Spells of everybody who ever shared a household with somebody of this one; the earliest first. */
    List<BenefitSpell> listAround(UUID householdId) {
        return list("from BenefitSpell b where " + AROUND, householdId);
    }
}
