package nl.doorstroom.matching.letter.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.letter.Language;
import nl.doorstroom.matching.letter.Letter;

/** In which language and which form a letter is asked for. */
final class AnswerOfLetters {

    private AnswerOfLetters() {}

    /** The language that the address names, else the first one that the caller accepts, else Dutch. */
    static Language language(@Nullable String lang, HttpHeaders headers) {
        if (lang != null) {
            return find(lang).orElse(Language.DUTCH);
        }
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .flatMap(code -> find(code).stream())
                .findFirst()
                .orElse(Language.DUTCH);
    }

    /** As text, or in parts, by {@code format} or else by {@code Accept}. */
    static RestResponse<Object> answer(Letter letter, @Nullable String format, HttpHeaders headers) {
        boolean text = format == null ? wantsText(headers) : format.equals("text");
        return RestResponse.ResponseBuilder.<Object>ok(text ? letter.text() : LetterResponse.from(letter))
                .type(text ? MediaType.TEXT_PLAIN + ";charset=UTF-8" : MediaType.APPLICATION_JSON)
                .build();
    }

    private static boolean wantsText(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().get(0);
        return !first.isWildcardType() && first.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    }

    private static Optional<Language> find(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
