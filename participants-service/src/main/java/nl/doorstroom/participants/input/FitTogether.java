package nl.doorstroom.participants.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** Fields that are right one by one may not go together. The fault is told at one of them, with all others at once. */
@Constraint(validatedBy = FitTogether.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FitTogether {

    String message() default "does not fit the other fields";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A request with such fields. */
    interface Fields {

        /** What does not fit, or null when everything does. */
        @Nullable
        Misfit misfit();
    }

    /**
     * A fault.
     *
     * @param field the field to change
     */
    record Misfit(String field, String message) {}

    /** The rule. */
    class Rule implements ConstraintValidator<FitTogether, Fields> {

        @Override
        public boolean isValid(@Nullable Fields fields, ConstraintValidatorContext context) {
            Misfit misfit = fields == null ? null : fields.misfit();
            if (misfit == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(misfit.message())
                    .addPropertyNode(misfit.field())
                    .addConstraintViolation();
            return false;
        }
    }
}
