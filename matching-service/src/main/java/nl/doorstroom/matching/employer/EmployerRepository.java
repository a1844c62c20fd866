package nl.doorstroom.matching.employer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
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
        return new PageQuery().where("sbiCode =", sbiCode).list(this, after, limit);
    }

    Optional<Employer> findByBranch(String kvkNumber, @Nullable String branchNumber) {
        return (branchNumber == null
                        ? find("kvkNumber = ?1 and branchNumber is null", kvkNumber)
                        : find("kvkNumber = ?1 and branchNumber = ?2", kvkNumber, branchNumber))
                .firstResultOptional();
    }
}
