/** Proposals to end a benefit because of a job. A benefit is ended by a person, never by a rule. */
@NullMarked
package nl.doorstroom.participants.endproposal;

import org.jspecify.annotations.NullMarked;
