package nl.doorstroom.matching.matchrun;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Codes;

/** A person as kept in memory: what a ranking needs until it is known who are the best. */
final class KeptCandidate extends Kept {

    private final int pc4;
    private final CodedCandidate candidate;

    private KeptCandidate(Candidate person, Codes codes) {
        super(Digest.of(person));
        pc4 = number(person.pc4());
        candidate = new CodedCandidate(person, codes);
    }

    static KeptCandidate of(Candidate person, Codes codes) {
        return new KeptCandidate(person, codes);
    }

    /** 0: unknown. */
    int pc4() {
        return pc4;
    }

    CodedCandidate candidate() {
        return candidate;
    }

    static int number(@Nullable String pc4) {
        return pc4 == null ? 0 : Integer.parseInt(pc4);
    }
}
