/** A vacancy that is offered to a person, and the person to an employer, until somebody says yes or no. */
@NullMarked
package nl.doorstroom.matching.proposal;

import org.jspecify.annotations.NullMarked;
