package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** What never was does not change any more, and nothing follows it; the right work relation is registered anew. */
class PlacementIsAnnulled extends Refusal {

    private static final long serialVersionUID = 1L;

    PlacementIsAnnulled(UUID id) {
        super("Placement [" + id + "] was registered in error and has been annulled.");
    }
}
