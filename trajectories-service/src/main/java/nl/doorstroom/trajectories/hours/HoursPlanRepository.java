package nl.doorstroom.trajectories.hours;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** Hours plans of the present tenant, by the id of their trajectory. */
@Singleton
public class HoursPlanRepository implements PanacheRepositoryBase<HoursPlan, UUID> {

    /** What was planned, version by version, oldest first, after one that was seen. */
    public List<HoursPlanVersion> listVersions(UUID planId, @Nullable UUID after, int limit) {
        TypedQuery<HoursPlanVersion> query = getEntityManager()
                .createQuery(
                        "from HoursPlanVersion v where v.plan.id = :plan" + (after == null ? "" : " and v.id > :after")
                                + " order by v.id",
                        HoursPlanVersion.class)
                .setParameter("plan", planId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }
}
