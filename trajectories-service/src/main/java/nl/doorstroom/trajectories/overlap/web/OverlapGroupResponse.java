package nl.doorstroom.trajectories.overlap.web;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.overlap.OverlapGroup;

/** What a person has one of at a time. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000090", "name": "Voltijdse plaatsen",
         "kinds": ["SHELTERED_ALTERNATIVE", "WORK_PROJECT"], "programmeIds": [], "crewPlaces": true, "active": true,
         "version": 1}""")
record OverlapGroupResponse(
        UUID id,
        String name,
        List<String> kinds,
        List<UUID> programmeIds,
        boolean crewPlaces,
        boolean active,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static OverlapGroupResponse from(OverlapGroup group) {
        return new OverlapGroupResponse(
                group.id(),
                group.name(),
                group.kinds(),
                group.programmeIds(),
                group.crewPlaces(),
                group.active(),
                group.version());
    }
}
