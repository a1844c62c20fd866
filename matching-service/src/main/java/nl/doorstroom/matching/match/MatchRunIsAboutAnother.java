package nl.doorstroom.matching.match;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A choice is made out of a run that could have shown it. */
class MatchRunIsAboutAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    MatchRunIsAboutAnother(UUID runId) {
        super("Match run [" + runId + "] ranked neither this person nor people for this vacancy.");
    }
}
