package nl.doorstroom.trajectories.stage.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of a programme in their order. */
@Schema(examples = """
        {"stages": [{"stage": "WERKNEMERSVAARDIGHEDEN"}, {"stage": "VAKOPLEIDING"}, {"stage": "BAAN"}]}""")
record StagesRequest(
        @Schema(description = "Each once; none: the programme has no stages any more.") @NotNull @Size(max = 20)
        List<@NotNull @Valid StageRequest> stages) {

    List<String> codes() {
        return stages.stream().map(StageRequest::stage).toList();
    }

    /** One stage. */
    @Schema(name = "ProgrammeStage")
    record StageRequest(
            @Schema(description = "Code of the list programme-stages.") @NotBlank @Size(max = 50)
            String stage) {}
}
