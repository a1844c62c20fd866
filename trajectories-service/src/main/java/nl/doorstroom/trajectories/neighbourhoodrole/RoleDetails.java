package nl.doorstroom.trajectories.neighbourhoodrole;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a role is.
 *
 * @param role code of list neighbourhood-roles
 * @param place where, in words; leaves this service never
 * @param plannedEnd last day: a role is temporary
 */
public record RoleDetails(
        String role,
        String place,
        LocalDate startDate,
        LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek) {}
