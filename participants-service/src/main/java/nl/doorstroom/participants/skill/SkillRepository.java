package nl.doorstroom.participants.skill;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Skills of the present tenant's people. */
@Singleton
public class SkillRepository implements PanacheRepositoryBase<Skill, UUID> {

    private static final String ONE = "participantId = ?1 and id = ?2";

    /** @throws NotFound when the participant has no such skill */
    public Skill get(UUID participantId, UUID id) {
        return find(ONE, participantId, id).firstResultOptional().orElseThrow(() -> new NotFound("Skill", id));
    }

    /**
     * The skill as {@link #get} gives it, which nobody else changes until the transaction ends.
     *
     * @throws NotFound when the participant has no such skill
     */
    public Skill getInTurn(UUID participantId, UUID id) {
        return find(ONE, participantId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Skill", id));
    }

    /** What was stated before of a URI, and nobody else changes until the transaction ends. */
    Optional<Skill> findInTurn(UUID participantId, String uri) {
        return find("participantId = ?1 and uri = ?2", participantId, uri)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** At most {@code limit} skills of which something is known, in the order of registration, after one that was seen. */
    public List<Skill> list(
            UUID participantId,
            @Nullable SkillScheme scheme,
            @Nullable String source,
            @Nullable String level,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("level is not null and participantId =", participantId)
                .where("scheme =", scheme)
                .where("source =", source)
                .where("level =", level)
                .list(this, after, limit);
    }

    /** Every skill of a person of which something is known. */
    public List<Skill> listKnown(UUID participantId) {
        return list("level is not null and participantId = ?1 order by uri", participantId);
    }
}
