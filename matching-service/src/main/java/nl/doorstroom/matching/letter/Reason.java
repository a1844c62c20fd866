package nl.doorstroom.matching.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.proposal.ProposalState;
import nl.doorstroom.matching.proposal.SystemReason;

/**
 * Why a person gets a letter.
 *
 * @param since day on which a professional picked the work
 * @param proposal what became of a proposal; null: the work is a target, and nothing was proposed yet
 */
record Reason(LocalDate since, @Nullable Course proposal) {

    /**
     * What became of a proposal.
     *
     * @param declineReason code of the party that said no
     * @param releasedText the words of it, as far as the person may read them
     */
    record Course(
            ProposalState state,
            @Nullable LocalDate answerBy,
            @Nullable SystemReason systemReason,
            @Nullable String declineReason,
            @Nullable String releasedText) {}
}
