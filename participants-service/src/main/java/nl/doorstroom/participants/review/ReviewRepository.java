package nl.doorstroom.participants.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Condition;
import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Reviews of the present tenant. */
@Singleton
public class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

    private static final Map<ReviewStatus, String> STANDING = Map.of(
            ReviewStatus.DONE, "r.doneOn is not null",
            ReviewStatus.OVERDUE, "r.doneOn is null and r.dueOn < :today",
            ReviewStatus.EXCUSED, "r.doneOn is null and r.dueOn >= :today and r.dueOn > r.originalDueOn",
            ReviewStatus.DUE, "r.doneOn is null and r.dueOn >= :today and r.dueOn = r.originalDueOn");

    private final Visibility visibility;

    ReviewRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the participant has no such review */
    public Review get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Review", id));
    }

    /** Every review of a participant, oldest first; a person has a few each year. */
    public List<Review> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** At most {@code limit} of them, after one that was seen. */
    public List<Review> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    /**
     * The agenda: at most {@code limit} reviews in the order in which they are due, after one that was seen.
     *
     * @param today on which they stand so
     */
    public List<Review> list(Filter filter, LocalDate today, @Nullable UUID after, int limit) {
        Condition visible = visibility.of("r.participantId");
        StringBuilder query = new StringBuilder("select r from Review r where ").append(visible.hql());
        Map<String, Object> parameters = new HashMap<>(visible.values());
        ReviewStatus status = filter.status();
        if (status != null) {
            query.append(" and ").append(STANDING.get(status));
            if (status != ReviewStatus.DONE) {
                parameters.put("today", today);
            }
        }
        if (filter.dueFrom() != null) {
            query.append(" and r.dueOn >= :dueFrom");
            parameters.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueUntil() != null) {
            query.append(" and r.dueOn <= :dueUntil");
            parameters.put("dueUntil", filter.dueUntil());
        }
        findByIdOptional(after == null ? new UUID(0, 0) : after).ifPresent(seen -> {
            query.append(" and (r.dueOn > :seenDueOn or (r.dueOn = :seenDueOn and r.id > :seen))");
            parameters.put("seenDueOn", seen.dueOn());
            parameters.put("seen", seen.id());
        });
        return find(query + " order by r.dueOn, r.id", parameters)
                .range(0, limit - 1)
                .list();
    }

    Optional<Review> findOpen(UUID participantId) {
        return find("participantId = ?1 and doneOn is null", participantId).firstResultOptional();
    }

    /** What is asked for; what is null is not asked for. */
    public record Filter(
            @Nullable ReviewStatus status,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueUntil) {}
}
