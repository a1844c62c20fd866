package nl.doorstroom.matching.vum.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.matching.vum.OwnElements;
import nl.doorstroom.matching.vum.Vacature;

/** A vacancy in VUM's words, with what VUM has no place for. */
record VumDocument(
        @Schema(description = "The words of VUM.") Vacature vacature,

        @Schema(description = "What they do not say.") OwnElements own) {}
