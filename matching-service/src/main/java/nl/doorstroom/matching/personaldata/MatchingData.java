package nl.doorstroom.matching.personaldata;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.match.MatchGap;
import nl.doorstroom.matching.matchinground.Allocation;
import nl.doorstroom.matching.matchrun.MatchRun;
import nl.doorstroom.matching.placement.Placement;
import nl.doorstroom.matching.placement.PlacementConfirmation;
import nl.doorstroom.matching.placement.PlacementHoursChange;
import nl.doorstroom.matching.placement.PlacementVersion;
import nl.doorstroom.matching.proposal.Proposal;
import nl.doorstroom.matching.proposal.ProposalTransition;
import nl.doorstroom.matching.rematch.ReMatch;
import nl.doorstroom.platform.personaldata.PersonalData;
import nl.doorstroom.platform.personaldata.StoredRecords;

/** Sections that show everything that is stored, as it is stored. */
@Singleton
class MatchingData {

    private final StoredRecords stored;

    MatchingData(StoredRecords stored) {
        this.stored = stored;
    }

    @Produces
    @Singleton
    PersonalData matchRuns() {
        return stored.section("matchRuns", MatchRun.class);
    }

    @Produces
    @Singleton
    PersonalData reMatches() {
        return stored.section("reMatchRuns", ReMatch.class);
    }

    @Produces
    @Singleton
    PersonalData matches() {
        return stored.section("matches", Match.class, MatchGap.class);
    }

    @Produces
    @Singleton
    PersonalData allocations() {
        return stored.section("matchingRounds", Allocation.class);
    }

    @Produces
    @Singleton
    PersonalData proposals() {
        return stored.section("proposals", Proposal.class, ProposalTransition.class);
    }

    @Produces
    @Singleton
    PersonalData placements() {
        return stored.section(
                "placements",
                Placement.class,
                PlacementConfirmation.class,
                PlacementHoursChange.class,
                PlacementVersion.class);
    }
}
