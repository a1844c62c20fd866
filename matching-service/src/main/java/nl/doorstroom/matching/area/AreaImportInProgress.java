package nl.doorstroom.matching.area;

import nl.doorstroom.platform.problem.Refusal;

/** One table is imported at a time: otherwise nobody could tell which of two is to count. */
class AreaImportInProgress extends Refusal {

    private static final long serialVersionUID = 1L;

    AreaImportInProgress() {
        super("Another table of areas is being stored; wait until it has finished.");
    }
}
