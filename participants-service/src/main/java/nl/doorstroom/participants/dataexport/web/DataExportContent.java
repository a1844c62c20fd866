package nl.doorstroom.participants.dataexport.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.neighbour.Neighbours;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.personaldata.Correction;
import nl.doorstroom.platform.personaldata.Disclosure;
import nl.doorstroom.platform.personaldata.PersonalDataCopy;
import nl.doorstroom.platform.personaldata.PersonalDataSection;

/** All that is kept of a person, as the person reads it. */
@Schema(name = "DataExportContent")
record DataExportContent(
        @Schema(description = "When the first part was prepared.")
        Instant preparedAt,

        @Schema(description = "Services whose part is not ready, or that did not answer; ask again for them.")
        List<String> missing,

        List<Section> sections,

        @Schema(description = "Who saw or received something of the person, the oldest first.")
        List<Disclosure> disclosures,

        @Schema(description = "What was changed of what had been recorded of the person, the oldest first.")
        List<Correction> corrections) {

    private static final String TITLES = "personal-data-sections";

    static DataExportContent of(
            PersonalDataCopy own, Neighbours.Answers<PersonalDataCopy> others, List<String> services, CodeLists codes) {
        List<PersonalDataCopy> parts =
                Stream.concat(Stream.of(own), others.found().values().stream()).toList();
        return new DataExportContent(
                own.preparedAt(),
                services.stream()
                        .filter(service -> !others.found().containsKey(service))
                        .toList(),
                parts.stream()
                        .flatMap(part ->
                                part.sections().stream().map(section -> Section.from(section, part.service(), codes)))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.disclosures().stream())
                        .sorted(Comparator.comparing(Disclosure::first))
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.corrections().stream())
                        .sorted(Comparator.comparing(Correction::at))
                        .toList());
    }

    /** One kind of data. */
    @Schema(name = "DataExportSection")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(
            @Schema(description = "Code of list personal-data-sections.", examples = "workProfile")
            String name,

            Title title,

            @Schema(examples = "participants") String service,

            @Schema(
                    description = "The permission for want of which it is not shown to the present user; absent when it"
                            + " is shown.",
                    examples = "labels:read")
            @Nullable
            String withheldFor,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "Everything that is kept, the oldest first.")
            List<JsonNode> records) {

        static Section from(PersonalDataSection section, String service, CodeLists codes) {
            String english = english(section.name());
            String dutch = codes.find(TITLES).stream()
                    .flatMap(list -> list.codes().stream())
                    .filter(entry -> entry.code().equals(section.name()))
                    .map(CodeList.Entry::nl)
                    .findFirst()
                    .orElse(english);
            return new Section(
                    section.name(), new Title(dutch, english), service, section.withheldFor(), section.records());
        }

        /** {@code basicConditions} is "Basic conditions". */
        private static String english(String name) {
            String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** What a section is called. */
    @Schema(name = "DataExportTitle")
    record Title(
            @Schema(examples = "Werkprofiel") String nl,
            @Schema(examples = "Work profile") String en) {}
}
