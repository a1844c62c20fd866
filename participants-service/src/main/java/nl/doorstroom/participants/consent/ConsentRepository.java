package nl.doorstroom.participants.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Consents of the present tenant's people. */
@Singleton
public class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final String ONE = "participantId = ?1 and id = ?2";
    private static final String HOLDS =
            "withdrawnAt is null and givenOn <= ?1 and (validUntil is null or validUntil >= ?1) and purpose = ?2 and ";

    /** @throws NotFound when the participant has no such consent */
    public Consent get(UUID participantId, UUID id) {
        return find(ONE, participantId, id).firstResultOptional().orElseThrow(() -> new NotFound("Consent", id));
    }

    /**
     * The consent as {@link #get} gives it, which nobody else changes until the transaction ends.
     *
     * @throws NotFound when the participant has no such consent
     */
    public Consent getInTurn(UUID participantId, UUID id) {
        return find(ONE, participantId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Consent", id));
    }

    /** At most {@code limit} consents, withdrawn ones too, in the order of registration, after one that was seen. */
    public List<Consent> list(UUID participantId, @Nullable String purpose, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("participantId =", participantId)
                .where("purpose =", purpose)
                .list(this, after, limit);
    }

    /** Whether a consent for a purpose holds on a day. */
    public boolean holds(UUID participantId, String purpose, LocalDate on) {
        return count(HOLDS + "participantId = ?3", on, purpose, participantId) > 0;
    }

    /** Who is meant by a name that was given with a consent, as long as that consent holds. */
    public Optional<UUID> findParticipant(UUID shareId, String purpose, LocalDate on) {
        return find(HOLDS + "shareId = ?3", on, purpose, shareId)
                .firstResultOptional()
                .map(Consent::participantId);
    }

    /** A consent for the same purpose that holds on one of the days of another. */
    Optional<Consent> findOverlapping(UUID participantId, ConsentTerms terms) {
        LocalDate last = terms.validUntil();
        return find(
                        "withdrawnAt is null and participantId = ?1 and purpose = ?2 and givenOn <= ?3"
                                + " and (validUntil is null or validUntil >= ?4)",
                        participantId,
                        terms.purpose(),
                        last == null ? FOR_EVER : last,
                        terms.givenOn())
                .firstResultOptional();
    }
}
