package nl.doorstroom.reporting.placement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import nl.doorstroom.reporting.attribution.Attribution;

/**
 * A placement as it was on its first day; what comes later does not change it.
 *
 * @param hoursPerWeek of all contracts that are active on the placement date together
 * @param supported "met ondersteuning": wage subsidy, sheltered work, secondment or an apprenticeship on that day
 * @param sameOrganisation the employer is the organisation that executes the owning trajectory, or part of it
 */
public record Placement(
        UUID chainId,
        UUID participantId,
        LocalDate placementDate,
        BigDecimal hoursPerWeek,
        String hoursBand,
        boolean supported,
        UUID employerId,
        boolean sameOrganisation,
        Attribution attribution) {}
