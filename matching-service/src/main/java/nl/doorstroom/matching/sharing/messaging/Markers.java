package nl.doorstroom.matching.sharing.messaging;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.Completeness;
import nl.doorstroom.platform.inbox.KeptMarkers;
import nl.doorstroom.platform.inbox.MissedEvents;

/** How complete what is known of consents is: what is shared rests on it. */
@Singleton
class Markers extends KeptMarkers {

    Markers(Completeness completeness, MissedEvents missing) {
        super(completeness, missing);
    }
}
