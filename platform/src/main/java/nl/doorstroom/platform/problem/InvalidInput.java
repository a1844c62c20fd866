package nl.doorstroom.platform.problem;

import java.util.List;

/** Fields of the request are wrong in a way that no annotation can say; answered with 400 and every field at once. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("Invalid input", null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** One field of the body is wrong. */
    public static InvalidInput at(String pointer, String code, String detail) {
        return new InvalidInput(List.of(FieldError.at(pointer, code, detail)));
    }

    /** One parameter is wrong. */
    public static InvalidInput in(String parameter, String code, String detail) {
        return new InvalidInput(List.of(FieldError.in(parameter, code, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
