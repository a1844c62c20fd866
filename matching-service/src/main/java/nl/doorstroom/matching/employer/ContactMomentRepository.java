package nl.doorstroom.matching.employer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

/** Contact moments of the present tenant. */
@Singleton
public class ContactMomentRepository implements PanacheRepositoryBase<ContactMoment, UUID> {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(9999, 12, 31);

    /** Those of one employer in the order of registration, after one that was seen. */
    public List<ContactMoment> list(UUID employerId, @Nullable UUID after, int limit) {
        String query = "employer.id = :employerId" + (after == null ? "" : " and id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("employerId", employerId));
        if (after != null) {
            parameters.put("after", after);
        }
        return find(query, Sort.by("id"), parameters).page(0, limit).list();
    }

    /** Those of every branch with a KVK number, from one day to another, both included. */
    public List<ContactMoment> search(
            String kvkNumber,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate,
            @Nullable UUID after,
            int limit) {
        String query = "employer.kvkNumber = :kvkNumber and heldOn between :fromDate and :toDate"
                + (after == null ? "" : " and id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "kvkNumber", kvkNumber,
                "fromDate", fromDate == null ? LONG_AGO : fromDate,
                "toDate", toDate == null ? FAR_AHEAD : toDate));
        if (after != null) {
            parameters.put("after", after);
        }
        return find(query, Sort.by("id"), parameters).page(0, limit).list();
    }
}
