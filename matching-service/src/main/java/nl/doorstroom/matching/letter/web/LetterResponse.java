package nl.doorstroom.matching.letter.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.matching.letter.Letter;

/** A letter to a person, in parts and as it is printed. */
@Schema(name = "ExplanationLetter")
record LetterResponse(
        @Schema(description = "nl or en.", examples = "nl") String language,
        String title,
        List<Part> parts,

        @Schema(description = "All of it, as it is printed.")
        String text) {

    static LetterResponse from(Letter letter) {
        return new LetterResponse(
                letter.language().code(),
                letter.title(),
                letter.parts().stream()
                        .map(part -> new Part(part.heading(), part.lines()))
                        .toList(),
                letter.text());
    }

    /** Some sentences about one thing. */
    @Schema(name = "ExplanationPart")
    record Part(String heading, List<String> lines) {}
}
