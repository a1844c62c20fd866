package nl.doorstroom.reporting.completeness.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.inbox.KeptMarkers;
import nl.doorstroom.platform.inbox.MissedEvents;

/** How complete the facts are: up to which moment nothing that was recorded elsewhere is missing here. */
@Singleton
class Markers extends KeptMarkers {

    Markers(Completeness completeness, MissedEvents missing) {
        super(completeness, missing);
    }
}
