package nl.doorstroom.participants.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/** What is wrong with a request that no annotation finds, gathered so that all of it is told at once. */
public final class Faults {

    private final List<FieldError> errors = new ArrayList<>();
    private final CodeLists codes;
    private final LocalDate today;

    /** @param today on which codes must be valid, and which no past day may be after */
    public Faults(CodeLists codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
    }

    /** A code that must be in a list. */
    public Faults requireCode(String list, String code, String pointer) {
        try {
            codes.require(list, code, today, pointer);
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
        }
        return this;
    }

    /** A day on which something was so: it must have come. */
    public Faults requireCome(LocalDate day, String pointer) {
        return refuse(day.isAfter(today), pointer, "in-the-future", "The day has not come.");
    }

    /** A fault of another kind, as far as there is one. */
    public Faults refuse(boolean wrong, String pointer, String code, String detail) {
        if (wrong) {
            errors.add(FieldError.at(pointer, code, detail));
        }
        return this;
    }

    /** @throws InvalidInput naming everything that is wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
