package nl.doorstroom.trajectories.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Who was at trainings of the present tenant, day by day. */
@Singleton
public class TrainingDayRepository implements PanacheRepositoryBase<TrainingDay, UUID> {

    /** @throws NotFound when the training has no such day */
    public TrainingDay get(UUID trainingId, UUID id) {
        return find("trainingId = ?1 and id = ?2", trainingId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Training day", id));
    }

    public Optional<TrainingDay> findByDay(UUID trainingId, LocalDate day) {
        return find("trainingId = ?1 and day = ?2", trainingId, day).firstResultOptional();
    }

    /** The days of a training in the order of registration, between two days as far as these are given. */
    public List<TrainingDay> list(
            UUID trainingId, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("trainingId =", trainingId)
                .where("day >=", from)
                .where("day <=", until)
                .list(this, after, limit);
    }
}
