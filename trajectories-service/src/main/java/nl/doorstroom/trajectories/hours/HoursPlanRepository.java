package nl.doorstroom.trajectories.hours;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Hours plans of the present tenant, by the id of their trajectory. */
@Singleton
public class HoursPlanRepository implements PanacheRepositoryBase<HoursPlan, UUID> {}
