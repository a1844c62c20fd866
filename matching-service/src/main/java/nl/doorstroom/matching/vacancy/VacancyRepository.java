package nl.doorstroom.matching.vacancy;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Vacancies of the present tenant. */
@Singleton
public class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {

    /** @throws NotFound when the tenant has no such vacancy */
    public Vacancy get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Vacancy", id));
    }

    /**
     * The vacancy as it is now, held until the transaction ends: whoever comes at the same moment waits, and sees what
     * this transaction did.
     *
     * @throws NotFound when the tenant has no such vacancy
     */
    public Vacancy lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Vacancy", id));
    }

    /** At most {@code limit} vacancies in the order of registration, after one that was seen. */
    public List<Vacancy> list(
            @Nullable VacancyState state, @Nullable UUID employerId, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("state =", state)
                .where("employerId =", employerId)
                .list(this, after, limit);
    }
}
