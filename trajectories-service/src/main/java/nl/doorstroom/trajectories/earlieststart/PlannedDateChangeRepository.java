package nl.doorstroom.trajectories.earlieststart;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;

/** Planned days that moved, in the present tenant. */
@Singleton
public class PlannedDateChangeRepository implements PanacheRepositoryBase<PlannedDateChange, UUID> {

    /** At most {@code limit} changes of one trajectory and its milestones, oldest first, after one that was seen. */
    public List<PlannedDateChange> list(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }
}
