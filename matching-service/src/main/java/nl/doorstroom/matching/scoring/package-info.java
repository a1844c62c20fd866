/**
 * How well a person and a vacancy fit, as plain functions over exactly the fields that are named in {@link
 * nl.doorstroom.matching.scoring.Candidate} and {@link nl.doorstroom.matching.scoring.Work}. Nothing else is known here:
 * what is not a field of those cannot have an influence.
 */
@NullMarked
package nl.doorstroom.matching.scoring;

import org.jspecify.annotations.NullMarked;
