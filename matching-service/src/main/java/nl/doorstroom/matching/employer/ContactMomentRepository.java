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

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Contact moments of the present tenant. */
@Singleton
public class ContactMomentRepository implements PanacheRepositoryBase<ContactMoment, UUID> {

    /** @throws NotFound when there was no such contact with that employer */
    public ContactMoment get(UUID employerId, UUID id) {
        return find("employer.id = ?1 and id = ?2", employerId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Contact moment", id));
    }

    /** Those of one employer in the order of registration, after one that was seen. */
    public List<ContactMoment> list(UUID employerId, @Nullable UUID after, int limit) {
        return new PageQuery().where("employer.id =", employerId).list(this, after, limit);
    }

    /** The newest of every branch with a KVK number, from a day on. */
    public List<ContactMoment> listNewest(String kvkNumber, @Nullable LocalDate fromDate, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("kvk", kvkNumber));
        String query = "employer.kvkNumber = :kvk";
        if (fromDate != null) {
            values.put("from", fromDate);
            query += " and heldOn >= :from";
        }
        return find(query, Sort.descending("heldOn", "id"), values)
                .page(0, limit)
                .list();
    }

    /** Those of every branch with a KVK number, from one day to another, both included. */
    public List<ContactMoment> search(
            String kvkNumber,
            @Nullable LocalDate fromDate,
            @Nullable LocalDate toDate,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("employer.kvkNumber =", kvkNumber)
                .where("heldOn >=", fromDate)
                .where("heldOn <=", toDate)
                .list(this, after, limit);
    }
}
