package nl.doorstroom.trajectories.agreement.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which day somebody does not agree any more. */
@Schema(examples = """
        {"withdrawnOn": "2026-01-09"}""")
record WithdrawAgreementRequest(@NotNull LocalDate withdrawnOn) {}
