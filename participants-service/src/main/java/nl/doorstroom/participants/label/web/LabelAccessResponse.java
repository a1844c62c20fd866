package nl.doorstroom.participants.label.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.label.Label;
import nl.doorstroom.participants.label.Label.Version;
import nl.doorstroom.participants.label.LabelFacts;
import nl.doorstroom.participants.label.VaultPurpose;

/** What the vault has of a person, as far as the purpose needs it. */
@Schema(examples = """
        {"purpose": "ELIGIBILITY", "labels": [{"id": "019a2b3c-0000-7000-8000-000000000071",
         "label": "LANGDURIG_WERKLOOS", "validFrom": "2025-01-01", "source": "Intake"}]}""")
record LabelAccessResponse(VaultPurpose purpose, List<Shown> labels) {

    static LabelAccessResponse from(VaultPurpose purpose, List<Label> labels) {
        return new LabelAccessResponse(
                purpose,
                labels.stream().map(label -> Shown.from(purpose, label)).toList());
    }

    /**
     * A label. A report needs to know neither why nor what was said before.
     *
     * @param history what was said before, oldest first; for a decision alone
     */
    @Schema(name = "ShownLabel")
    record Shown(
            UUID id,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String source,
            @Nullable String evidence,

            @Schema(description = "Every version, oldest first; for the purpose ELIGIBILITY alone.") @Nullable
            List<ShownVersion> history) {

        static Shown from(VaultPurpose purpose, Label label) {
            LabelFacts facts = label.current().facts();
            boolean whole = purpose == VaultPurpose.ELIGIBILITY;
            return new Shown(
                    label.id(),
                    facts.label(),
                    facts.validFrom(),
                    facts.validTo(),
                    whole ? facts.source() : null,
                    whole ? facts.evidence() : null,
                    whole ? label.versions().stream().map(ShownVersion::from).toList() : null);
        }
    }

    /** What was said of a label from one change to the next. */
    @Schema(name = "ShownLabelVersion")
    record ShownVersion(
            Label.Change change,
            @Schema(description = "In UTC.") Instant recordedAt,
            String recordedBy,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {

        static ShownVersion from(Version version) {
            LabelFacts facts = version.facts();
            return new ShownVersion(
                    version.change(),
                    version.recordedAt(),
                    version.recordedBy(),
                    facts.label(),
                    facts.validFrom(),
                    facts.validTo(),
                    facts.source());
        }
    }
}
