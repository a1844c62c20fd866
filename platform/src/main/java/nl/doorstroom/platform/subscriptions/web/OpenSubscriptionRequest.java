package nl.doorstroom.platform.subscriptions.web;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to tell a partner, and of what. */
@Schema(examples = """
        {"address": "https://partner.example/hooks/doorstroom",
         "eventTypes": ["nl.doorstroom.trajectories.trajectory-started.v1"]}""")
record OpenSubscriptionRequest(
        @Schema(
                description =
                        "Begins with https://, leads to a public address, and has port 443. No personal data and no"
                                + " secret belong in it.")
        @NotBlank
        @Size(max = 500)
        String address,

        @Schema(
                description =
                        "CloudEvents types of which the partner may be told; an unknown one is refused with all that"
                                + " are known.")
        @NotNull
        @NotEmpty
        @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> eventTypes) {}
