package nl.doorstroom.trajectories.contractreview.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.contractreview.ContractReview.Extension;

/** The contract that follows. */
@Schema(name = "ContractExtension", examples = """
        {"endDate": "2027-12-31", "reviewDate": "2027-09-15"}""")
record ExtensionRequest(
        @Schema(description = "Last day of the contract that follows.") @NotNull
        LocalDate endDate,

        @Schema(description = "When somebody looks at what the work gives.") @NotNull
        LocalDate reviewDate) {

    Extension toExtension() {
        return new Extension(endDate, reviewDate);
    }

    static @Nullable ExtensionRequest from(@Nullable Extension extension) {
        return extension == null ? null : new ExtensionRequest(extension.endDate(), extension.reviewDate());
    }
}
