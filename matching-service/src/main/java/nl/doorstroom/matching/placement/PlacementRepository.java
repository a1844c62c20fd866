package nl.doorstroom.matching.placement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Placements of the present tenant. */
@Singleton
public class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {

    /** @throws NotFound when the tenant has no such placement */
    public Placement get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Placement", id));
    }

    /**
     * The placement as it is now, held until the transaction ends: what is added to it by two people at the same moment
     * is added one after the other.
     *
     * @throws NotFound when the tenant has no such placement
     */
    public Placement lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Placement", id));
    }

    /** At most {@code limit} placements in the order of registration, after one that was seen. */
    public List<Placement> list(Filter filter, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.participantId() != null) {
            query.append(" and participantId = :participantId");
            parameters.put("participantId", filter.participantId());
        }
        if (filter.employerId() != null) {
            query.append(" and employerId = :employerId");
            parameters.put("employerId", filter.employerId());
        }
        if (filter.startFrom() != null) {
            query.append(" and startDate >= :startFrom");
            parameters.put("startFrom", filter.startFrom());
        }
        if (filter.startTo() != null) {
            query.append(" and startDate <= :startTo");
            parameters.put("startTo", filter.startTo());
        }
        if (after != null) {
            query.append(" and id > :after");
            parameters.put("after", after);
        }
        return find(query.toString(), Sort.by("id"), parameters).page(0, limit).list();
    }

    List<Placement> listSuccessors(UUID id) {
        return list("predecessorId", id);
    }

    /**
     * Which placements are asked for.
     *
     * @param startFrom earliest first day
     * @param startTo latest first day
     */
    public record Filter(
            @Nullable UUID participantId,
            @Nullable UUID employerId,
            @Nullable LocalDate startFrom,
            @Nullable LocalDate startTo) {}
}
