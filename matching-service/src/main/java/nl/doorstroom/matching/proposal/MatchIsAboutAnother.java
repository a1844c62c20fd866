package nl.doorstroom.matching.proposal;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A proposal names the match of the same person and vacancy, or none. */
class MatchIsAboutAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    MatchIsAboutAnother(UUID matchId) {
        super("Match [" + matchId + "] is of another person or vacancy.");
    }
}
