package nl.doorstroom.trajectories.matchtarget;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Targets of the present tenant, by their trajectories. */
@Singleton
public class TrajectoryTargetRepository implements PanacheRepositoryBase<TrajectoryTarget, UUID> {}
