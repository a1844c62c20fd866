package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** Checks what no annotation can: codes against their lists, and elements against each other. Names every fault at once. */
@Singleton
public class VacancyCodes {

    private static final String FREE_TEXT = "FREE_TEXT";
    private static final int LEVEL_DOES_NOT_MATTER = 8;
    private static final int HIGHEST_LEVEL = 4;

    private final CodeLists codes;

    VacancyCodes(CodeLists codes) {
        this.codes = codes;
    }

    /**
     * Refuses terms that cannot be a vacancy.
     *
     * @param on day on which the codes must be valid
     * @throws InvalidInput naming every fault
     */
    public void check(VacancyTerms terms, LocalDate on) {
        List<FieldError> errors = new ArrayList<>();
        VacancyDetails details = terms.details();
        if (terms.hoursMin().compareTo(terms.hoursMax()) > 0) {
            errors.add(FieldError.at("/hoursMin", "max", "The fewest hours are not more than the most hours."));
        }
        if (terms.pc4() != null && details.pc4() != null && !terms.pc4().equals(details.pc4())) {
            errors.add(FieldError.at("/pc4", "other-area", "The work place lies in the area of its postcode."));
        }
        code(errors, "work-relation-kinds", terms.contractKind(), on, "/contractKind");
        for (int i = 0; i < details.contractForms().size(); i++) {
            String at = "/details/contractForms/" + i;
            VacancyDetails.ContractForm form = details.contractForms().get(i);
            code(errors, "agreement-types", form.agreementType(), on, at + "/agreementType");
            if (form.term() != null) {
                code(errors, "contract-terms", form.term(), on, at + "/term");
            }
        }
        for (int i = 0; i < details.shifts().size(); i++) {
            code(errors, "shifts", details.shifts().get(i), on, "/details/shifts/" + i);
        }
        for (int i = 0; i < details.licences().size(); i++) {
            code(errors, "driving-licences", details.licences().get(i), on, "/details/licences/" + i);
        }
        for (int i = 0; i < details.transport().size(); i++) {
            code(errors, "transport", details.transport().get(i).means(), on, "/details/transport/" + i + "/means");
        }
        for (int i = 0; i < details.applicationChannels().size(); i++) {
            code(
                    errors,
                    "application-channels",
                    details.applicationChannels().get(i).channel(),
                    on,
                    "/details/applicationChannels/" + i + "/channel");
        }
        if (details.educationLevel() != null) {
            code(errors, "education-levels", details.educationLevel(), on, "/details/educationLevel");
        }
        for (int i = 0; i < details.skills().size(); i++) {
            skill(errors, details.skills().get(i), "/details/skills/" + i);
        }
        for (int i = 0; i < details.languages().size(); i++) {
            language(errors, details.languages().get(i), "/details/languages/" + i);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void code(List<FieldError> errors, String list, String code, LocalDate on, String pointer) {
        try {
            codes.require(list, code, on, pointer);
        } catch (InvalidInput unknown) {
            errors.addAll(unknown.errors());
        }
    }

    private static void skill(List<FieldError> errors, VacancyDetails.Skill skill, String at) {
        boolean freeText = skill.scheme().equals(FREE_TEXT);
        if (freeText != (skill.uri() == null)) {
            errors.add(FieldError.at(at + "/uri", "scheme", "A skill has a URI unless its scheme is FREE_TEXT."));
        }
        if (freeText && skill.importance() == Importance.ESSENTIAL) {
            errors.add(FieldError.at(at + "/importance", "free-text", "Free text is never an essential skill."));
        }
    }

    private static void language(List<FieldError> errors, VacancyDetails.Language language, String at) {
        level(errors, language.speaking(), at + "/speaking");
        level(errors, language.writing(), at + "/writing");
        level(errors, language.reading(), at + "/reading");
        level(errors, language.listening(), at + "/listening");
    }

    private static void level(List<FieldError> errors, @Nullable Integer level, String at) {
        if (level != null && level > HIGHEST_LEVEL && level != LEVEL_DOES_NOT_MATTER) {
            errors.add(FieldError.at(at, "level", "A level is 0 to 4, or 8."));
        }
    }
}
