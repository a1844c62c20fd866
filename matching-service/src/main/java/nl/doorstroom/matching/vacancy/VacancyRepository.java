package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Vacancies of the present tenant. */
@Singleton
public class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {

    private static final String SHARED = "state = :open and (closingDate is null or closingDate >= :on)"
            + " and (source.way is null or source.way <> :vum)";

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

    /** The present vacancy of a source: one that was withdrawn is over, and its name is free again. */
    Optional<UUID> findBySource(VacancySource source) {
        return getEntityManager()
                .createQuery(
                        "select id from Vacancy where source.way = :way and source.party = :party"
                                + " and source.externalId = :externalId and state <> :withdrawn",
                        UUID.class)
                .setParameter("way", source.way())
                .setParameter("party", source.party())
                .setParameter("externalId", source.externalId())
                .setParameter("withdrawn", VacancyState.WITHDRAWN)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * One of a partner's own feed.
     *
     * @throws NotFound when the partner published no such vacancy here
     */
    public Vacancy getOfFeed(String party, UUID id) {
        return find("id = ?1 and source.way = ?2 and source.party = ?3", id, VacancySource.Way.FEED, party)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Vacancy", id));
    }

    /**
     * One of a partner's own feed as it is now, held until the transaction ends.
     *
     * @throws NotFound when the partner published no such vacancy here
     */
    public Vacancy lockOfFeed(String party, UUID id) {
        Vacancy vacancy = lock(id);
        VacancySource source = vacancy.source();
        if (source == null
                || source.way() != VacancySource.Way.FEED
                || !source.party().equals(party)) {
            throw new NotFound("Vacancy", id);
        }
        return vacancy;
    }

    /** Those of a partner's own feed in the order of registration, after one that was seen. */
    public List<Vacancy> listOfFeed(
            String party, @Nullable VacancyState state, @Nullable String externalId, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("source.way =", VacancySource.Way.FEED)
                .where("source.party =", party)
                .where("source.externalId =", externalId)
                .where("state =", state)
                .list(this, after, limit);
    }

    /**
     * Open vacancies in some areas that partners of VUM are shown, in the order of random names.
     *
     * @param after name of the last one that was seen; null: from the beginning
     */
    public List<Vacancy> listShared(Collection<String> areas, LocalDate on, @Nullable UUID after, int limit) {
        Map<String, Object> values = shared(on);
        values.put("areas", areas);
        String query = "pc4 in (:areas) and " + SHARED;
        if (after != null) {
            values.put("after", after);
            query += " and vumId > :after";
        }
        return find(query, Sort.by("vumId"), values).page(0, limit).list();
    }

    /**
     * An open vacancy by the name that partners of VUM have for it.
     *
     * @throws NotFound when they are shown none by that name
     */
    public Vacancy getShared(UUID vumId, LocalDate on) {
        Map<String, Object> values = shared(on);
        values.put("vumId", vumId);
        return find("vumId = :vumId and " + SHARED, values)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Vacancy", vumId));
    }

    /** What came from another source of VUM is shown by that source. */
    private static Map<String, Object> shared(LocalDate on) {
        return new HashMap<>(Map.of("open", VacancyState.OPEN, "on", on, "vum", VacancySource.Way.VUM));
    }
}
