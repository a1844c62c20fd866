package nl.doorstroom.trajectories.programme;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The programme does not offer what is asked. */
public final class ProgrammeLacksFeature extends Refusal {

    private static final long serialVersionUID = 1L;

    ProgrammeLacksFeature(UUID programmeId, ProgrammeFeature feature) {
        super("Programme [" + programmeId + "] does not have the feature [" + feature + "].");
    }
}
