package nl.doorstroom.participants.participant.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.Bsn;

/** A citizen service number that passes the eleven-proof. The message never repeats the number. */
@Constraint(validatedBy = ValidBsn.ElevenProof.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface ValidBsn {

    String message() default "must be a citizen service number: nine digits that pass the eleven-proof";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule. */
    class ElevenProof implements ConstraintValidator<ValidBsn, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Bsn.parse(value).isPresent();
        }
    }
}
