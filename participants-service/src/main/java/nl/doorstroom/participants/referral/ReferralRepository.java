package nl.doorstroom.participants.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Referrals of the present tenant: to its own organisation all of them, but those of participants whom the user may not
 * see; to another organisation its own.
 */
@Singleton
public class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    private final Visibility visibility;
    private final CurrentTenant caller;

    ReferralRepository(Visibility visibility, CurrentTenant caller) {
        this.visibility = visibility;
        this.caller = caller;
    }

    /** @throws NotFound when the user may see no such referral */
    public Referral get(UUID id) {
        Map<String, Object> values = new HashMap<>();
        String shown = shown(values);
        values.put("id", id);
        return find("id = :id and " + shown, values)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Referral", id));
    }

    /**
     * At most {@code limit} referrals in the order of receipt, after one that was seen; a filter that is null lets all
     * through.
     *
     * @param overdue whether the term had passed unanswered before a day
     */
    public List<Referral> list(
            @Nullable ReferralState state,
            @Nullable Boolean overdue,
            LocalDate today,
            @Nullable String partner,
            @Nullable UUID after,
            int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder hql = new StringBuilder(shown(values));
        if (state != null) {
            hql.append(" and state = :state");
            values.put("state", state);
        }
        if (overdue != null) {
            hql.append(overdue ? " and" : " and not").append(" (state = :received and answerBy < :today)");
            values.put("received", ReferralState.RECEIVED);
            values.put("today", today);
        }
        if (partner != null) {
            hql.append(" and partner = :partner");
            values.put("partner", partner);
        }
        if (after != null) {
            hql.append(" and id > :after");
            values.put("after", after);
        }
        return find(hql + " order by id", values).range(0, limit - 1).list();
    }

    /** A referral of a partner that one more would repeat: by the partner's own reference, or an open one of the person. */
    Optional<Referral> findAlike(String partner, @Nullable String reference, List<byte[]> personIndexes) {
        return find(
                        "partner = ?1 and (reference = ?2 or personIndex in ?3) order by id",
                        partner,
                        reference,
                        personIndexes)
                .firstResultOptional();
    }

    /** Referrals of which nobody was reminded yet and whose term passed before a day. */
    List<UUID> listToRemind(LocalDate day, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select r.id from Referral r where r.state = :state and r.answerBy < :day"
                                + " and r.remindedOn is null and r.id > :after order by r.id",
                        UUID.class)
                .setParameter("state", ReferralState.RECEIVED)
                .setParameter("day", day)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Referral> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String shown(Map<String, Object> values) {
        if (!caller.organisation().equals(caller.tenant())) {
            values.put("own", caller.organisation());
            return "partner = :own";
        }
        Condition visible = visibility.of("participantId");
        values.putAll(visible.values());
        return "(participantId is null or " + visible.hql() + ")";
    }
}
