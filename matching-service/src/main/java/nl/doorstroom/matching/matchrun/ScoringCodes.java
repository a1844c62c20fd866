package nl.doorstroom.matching.matchrun;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.matching.scoring.Codes;

/**
 * One set of numbers for the whole process: people and places are compared with each other, whichever was read first. They are
 * those of classifications, some ten thousands, the same for all tenants.
 */
@Singleton
class ScoringCodes {

    @Produces
    @Singleton
    Codes codes() {
        return new Codes();
    }
}
