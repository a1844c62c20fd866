package nl.doorstroom.reporting.ledger;

import jakarta.inject.Singleton;

import nl.doorstroom.reporting.history.History;

/** What is told of all instruments of the present tenant, and who is who. */
@Singleton
public class ToldInstruments {

    private final FactStore facts;

    ToldInstruments(FactStore facts) {
        this.facts = facts;
    }

    /** Under the lock of the facts: nobody is forgotten, and no fact is taken, while something is made from them. */
    public History history() {
        facts.lock();
        return History.of(Retelling.of(facts.listOfInstruments()));
    }
}
