package nl.doorstroom.trajectories.workrecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Work records of crews of the present tenant; whoever asks has asked for the crew before. */
@Singleton
public class WorkRecordRepository implements PanacheRepositoryBase<WorkRecord, UUID> {

    private final EntityManager entities;

    WorkRecordRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws NotFound when the crew has no such record */
    public WorkRecord get(UUID crewId, UUID recordId) {
        return findByIdOptional(recordId)
                .filter(record -> record.crewId().equals(crewId))
                .orElseThrow(() -> new NotFound("Work record", recordId));
    }

    /** Those of a crew, in the order in which they were written; a filter that is null lets all through. */
    public List<WorkRecord> list(
            UUID crewId,
            @Nullable String kind,
            @Nullable WorkRecordState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("crewId =", crewId)
                .where("work.kind =", kind)
                .where("state =", state)
                .where("work.workedOn >=", from)
                .where("work.workedOn <=", until)
                .list(this, after, limit);
    }

    /** Every version of a record, oldest first. */
    public List<WorkRecordVersion> listVersions(UUID recordId) {
        return entities.createQuery(
                        "from WorkRecordVersion v where v.recordId = :record order by v.id", WorkRecordVersion.class)
                .setParameter("record", recordId)
                .getResultList();
    }

    /** Sums of what counts, by month, kind and unit; without a unit comes last. */
    public List<WorkTotal> total(UUID crewId, @Nullable LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> values = new HashMap<>(Map.of("crew", crewId, "recorded", WorkRecordState.RECORDED));
        StringBuilder query = new StringBuilder("select year(r.work.workedOn), month(r.work.workedOn), r.work.kind,"
                + " r.work.unit, count(r), sum(r.work.hours), sum(r.work.quantity) from WorkRecord r"
                + " where r.crewId = :crew and r.state = :recorded");
        if (from != null) {
            query.append(" and r.work.workedOn >= :from");
            values.put("from", from);
        }
        if (until != null) {
            query.append(" and r.work.workedOn <= :until");
            values.put("until", until);
        }
        var sums = entities.createQuery(query + " group by 1, 2, 3, 4 order by 1, 2, 3, 4", Tuple.class);
        values.forEach(sums::setParameter);
        return sums.getResultStream()
                .map(row -> new WorkTotal(
                        YearMonth.of(row.get(0, Integer.class), row.get(1, Integer.class)),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Long.class),
                        row.get(5, BigDecimal.class),
                        row.get(6, BigDecimal.class)))
                .toList();
    }

    void add(WorkRecordVersion version) {
        entities.persist(version);
    }
}
