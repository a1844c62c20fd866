package nl.doorstroom.matching.matchrun;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Codes;

/** A person as kept in memory: what a ranking needs until it is known who are the best. */
final class KeptCandidate extends Kept {

    private final CodedCandidate candidate;

    private KeptCandidate(Candidate person, Codes codes) {
        super(Digest.of(person));
        candidate = new CodedCandidate(person, codes);
    }

    static KeptCandidate of(Candidate person, Codes codes) {
        return new KeptCandidate(person, codes);
    }

    CodedCandidate candidate() {
        return candidate;
    }
}
