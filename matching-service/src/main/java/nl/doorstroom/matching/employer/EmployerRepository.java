package nl.doorstroom.matching.employer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** Employers of the present tenant. */
@Singleton
public class EmployerRepository implements PanacheRepositoryBase<Employer, UUID> {

    /** @throws NotFound when the tenant has no such employer */
    public Employer get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Employer", id));
    }

    /** At most {@code limit} employers in the order of registration, after one that was seen. */
    public List<Employer> list(@Nullable String sbiCode, @Nullable UUID after, int limit) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (sbiCode != null) {
            query.append(" and sbiCode = :sbiCode");
            parameters.put("sbiCode", sbiCode);
        }
        if (after != null) {
            query.append(" and id > :after");
            parameters.put("after", after);
        }
        return find(query.toString(), Sort.by("id"), parameters).page(0, limit).list();
    }

    Optional<Employer> findByBranch(String kvkNumber, @Nullable String branchNumber) {
        return (branchNumber == null
                        ? find("kvkNumber = ?1 and branchNumber is null", kvkNumber)
                        : find("kvkNumber = ?1 and branchNumber = ?2", kvkNumber, branchNumber))
                .firstResultOptional();
    }
}
