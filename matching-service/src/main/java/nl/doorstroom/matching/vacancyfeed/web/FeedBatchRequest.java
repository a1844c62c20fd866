package nl.doorstroom.matching.vacancyfeed.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Vacancies of a partner, all of which are taken or none. */
@Schema(examples = """
        {"vacancies": [{"externalId": "V-2026-0042", "employer": {"name": "Gresbo", "kvkNumber": "08123456"},
         "name": "Medewerker groenvoorziening", "positions": 2, "contractKind": "REGULIER", "hoursMin": 24,
         "hoursMax": 32}]}""")
record FeedBatchRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid FeedVacancyRequest> vacancies) {}
