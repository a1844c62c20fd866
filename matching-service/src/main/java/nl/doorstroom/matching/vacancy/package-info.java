/** Vacancies, with every element of the exchange standard VUM (Vacature) that is one's own and not the employer's. */
@NullMarked
package nl.doorstroom.matching.vacancy;

import org.jspecify.annotations.NullMarked;
