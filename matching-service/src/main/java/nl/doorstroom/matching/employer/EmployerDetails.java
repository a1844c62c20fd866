package nl.doorstroom.matching.employer;

import org.jspecify.annotations.Nullable;

/**
 * What is registered of an employer.
 *
 * @param kvkNumber number in the trade register (Handelsregister), eight digits
 * @param branchNumber number of the branch in the trade register (vestigingsnummer), twelve digits
 * @param sbiCode kind of business by the Standaard Bedrijfsindeling
 * @param organisation OIN of the organisation that the employer is part of, such as a social-work company
 * @param establishment where it is and whom to ask
 */
public record EmployerDetails(
        String name,
        String kvkNumber,
        @Nullable String branchNumber,
        @Nullable String sbiCode,
        @Nullable String organisation,
        @Nullable Establishment establishment) {}
