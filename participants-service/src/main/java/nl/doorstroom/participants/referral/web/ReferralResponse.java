package nl.doorstroom.participants.referral.web;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.referral.Referral;
import nl.doorstroom.participants.referral.ReferralState;
import nl.doorstroom.participants.referral.ReferredPerson;

/** A referral: to the partner its state and nothing that the partner does not know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralResponse(
        UUID id,

        @Schema(description = "OIN of the organisation that refers.")
        String partner,

        @Schema(description = "The partner's own name for it.") @Nullable
        String reference,

        @Schema(description = "Code of list referral-reasons.")
        String reason,

        @Nullable UUID programmeId,
        LocalDate receivedOn,

        @Schema(description = "Last day on which it is answered in time.")
        LocalDate answerBy,

        ReferralState state,

        @Schema(description = "Whether the term passed without an answer.")
        boolean overdue,

        @Schema(description = "Code of list referral-decision-reasons.") @Nullable
        String decisionReason,

        @Nullable LocalDate decidedOn,

        @Schema(description = "Since when nobody can say any more who it was, because the term was over.") @Nullable
        LocalDate forgottenOn,

        @Schema(description = "Who decided; to the tenant's own organisation only.") @Nullable
        String decidedBy,

        @Schema(description = "Who was taken in; to the tenant's own organisation only.") @Nullable
        UUID participantId,

        @Schema(description = "Who is referred; to the tenant's own organisation only.") @Nullable
        Person person) {

    /** As its partner is shown it. */
    static ReferralResponse ofPartner(Referral referral, LocalDate today) {
        return new ReferralResponse(
                referral.id(),
                referral.partner(),
                referral.reference(),
                referral.reason(),
                referral.programmeId(),
                referral.receivedOn(),
                referral.answerBy(),
                referral.state(),
                referral.isOverdue(today),
                referral.decisionReason(),
                referral.decidedOn(),
                referral.forgottenOn(),
                null,
                null,
                null);
    }

    /** As the municipality is shown it. */
    static ReferralResponse of(Referral referral, LocalDate today, @Nullable Person person) {
        return new ReferralResponse(
                referral.id(),
                referral.partner(),
                referral.reference(),
                referral.reason(),
                referral.programmeId(),
                referral.receivedOn(),
                referral.answerBy(),
                referral.state(),
                referral.isOverdue(today),
                referral.decisionReason(),
                referral.decidedOn(),
                referral.forgottenOn(),
                referral.decidedBy(),
                referral.participantId(),
                person);
    }

    /** Who is referred. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReferredPersonResponse")
    record Person(
            @Schema(description = "Six asterisks and three digits, unless the caller has the permission bsn:read.")
            @Nullable
            String bsn,

            @Nullable String givenName,
            @Nullable String namePrefix,
            @Nullable String familyName,
            @Nullable LocalDate birthDate) {

        static Person from(ReferredPerson person, @Nullable String bsn) {
            return new Person(bsn, person.givenName(), person.namePrefix(), person.familyName(), person.birthDate());
        }
    }
}
