package nl.doorstroom.platform.personaldata;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One kind of data of a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonalDataSection(
        @Schema(description = "Code of list personal-data-sections.", examples = "workProfile")
        String name,

        @Schema(
                description = "The permission for want of which it is not shown here; absent when it is shown.",
                examples = "labels:read")
        @Nullable
        String withheldFor,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Object.class,
                description = "Everything that is kept, the oldest first; empty when it is withheld.")
        List<JsonNode> records) {}
