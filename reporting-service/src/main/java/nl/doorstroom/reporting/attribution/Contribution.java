package nl.doorstroom.reporting.attribution;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A trajectory, or an earlier organisation of the owning one, that worked on a result without owning it. */
public record Contribution(
        UUID trajectoryId, UUID programmeId, @Nullable String organisation) {}
