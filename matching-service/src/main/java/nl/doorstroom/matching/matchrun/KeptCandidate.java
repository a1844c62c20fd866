package nl.doorstroom.matching.matchrun;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Codes;

/**
 * A person as kept in memory: what a ranking needs until it is known who are the best.
 *
 * @param pc4 0: unknown
 */
record KeptCandidate(int pc4, CodedCandidate candidate, Digest digest) {

    static KeptCandidate of(Candidate person, Codes codes) {
        return new KeptCandidate(number(person.pc4()), new CodedCandidate(person, codes), Digest.of(person));
    }

    static int number(@Nullable String pc4) {
        return pc4 == null ? 0 : Integer.parseInt(pc4);
    }
}
