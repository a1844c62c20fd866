package nl.doorstroom.trajectories.agreement;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Goals of the present tenant, by the id of their trajectory. */
@Singleton
public class PlanGoals implements PanacheRepositoryBase<PlanGoal, UUID> {}
